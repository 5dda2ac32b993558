// Lays out JSON for reading: line breaks and indentation change, and not one character of any value.
import { maxIndentLevels, maxLaidOutChars } from '../limits.ts'

/**
 * The JSON on several lines, two spaces per level. Numbers and strings stay as they are written, duplicate keys too.
 * @param json valid JSON
 */
export function layOut(json: string): string {
  const parts: string[] = []
  let depth = 0
  for (const [token] of json.matchAll(tokens)) {
    const last = parts.at(-1)
    const isEmpty = last === '{' || last === '['
    if (token === '}' || token === ']') {
      depth--
      parts.push(isEmpty ? token : lineBreak(depth) + token)
      continue
    }
    if (isEmpty) parts.push(lineBreak(depth))
    if (token === ',') parts.push(token + lineBreak(depth))
    else if (token === ':') parts.push(': ')
    else parts.push(token)
    if (token === '{' || token === '[') depth++
  }
  return parts.join('')
}

/** Any text laid out as JSON; null where it is none, or too long to be looked through. */
export function layOutIfJson(text: string): string | null {
  if (text.length > maxLaidOutChars) return null
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  return layOut(text)
}

/** A body as it is shown: JSON laid out, anything else as it is. */
export function layOutBody(body: string): string {
  const text = body.trim()
  return layOutIfJson(text) ?? text
}

// A string by its parts, so that no stretch of it can be read in two ways.
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** However deep brackets are nested, the result is no longer than so many times the text. */
function lineBreak(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, maxIndentLevels))}`
}
