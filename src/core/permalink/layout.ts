// Removes and restores the white space between the tokens of strict JSON; the tokens themselves are never touched.

const indent = '  '

/** Whether the text is strict JSON: only then may its layout be changed. */
export function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Strict JSON without white space between its tokens. */
export function compacted(json: string): string {
  return [...tokensOf(json)].join('')
}

/**
 * Strict JSON as `JSON.stringify` lays it out with an indent of two spaces; null where that takes more than `maxChars` characters,
 * which deep nesting does to a short text.
 */
export function indented(json: string, maxChars: number): string | null {
  let text = ''
  let depth = 0
  let opened = false
  const newLine = () => `\n${indent.repeat(depth)}`
  for (const token of tokensOf(json)) {
    if (text.length + depth * indent.length > maxChars) return null
    if (token === '}' || token === ']') {
      depth--
      text += opened ? token : newLine() + token
      opened = false
      continue
    }
    if (opened) text += newLine()
    opened = token === '{' || token === '['
    if (opened) depth++
    if (token === ',') text += token + newLine()
    else text += token === ':' ? ': ' : token
  }
  return text.length > maxChars ? null : text
}

function* tokensOf(json: string): Generator<string> {
  let at = 0
  while (at < json.length) {
    const end = tokenEnd(json, at)
    if (!isSpace(json.charAt(at))) yield json.slice(at, end)
    at = end
  }
}

/** Where the token, or the one white space, that starts at a place ends. */
function tokenEnd(json: string, start: number): number {
  const first = json.charAt(start)
  if (first === '"') return stringEnd(json, start)
  let at = start + 1
  if (isStructure(first) || isSpace(first)) return at
  while (at < json.length && !isStructure(json.charAt(at)) && !isSpace(json.charAt(at))) at++
  return at
}

function stringEnd(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1
  return Math.min(at + 1, json.length)
}

function isStructure(character: string): boolean {
  return '{}[],:'.includes(character)
}

function isSpace(character: string): boolean {
  return ' \n\r\t'.includes(character)
}
