// Lays out JSON for reading: line breaks and indentation change, and not one character of any value.
import { maxIndentLevels } from '../limits.ts'

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

// A string by its parts, so that no stretch of it can be read in two ways.
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** However deep brackets are nested, the result is no longer than so many times the text. */
function lineBreak(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, maxIndentLevels))}`
}
