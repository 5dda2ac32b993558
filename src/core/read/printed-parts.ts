// Takes apart what a program prints of a response under labels of its own: `Status: 429`, `Headers: {…}`, `Body: {…}`.
import type { Span } from '../model.ts'
import { type Exchange, type Found, statusFound } from './exchange.ts'
import type { Source } from './source.ts'
import { statusOfLine } from './status-text.ts'
import { groupsAt } from './sticky.ts'

export interface PrintedParts {
  readonly status: Found<number> | null
  readonly headers: Exchange['headers']
  /** From the beginning to the label of the body. */
  readonly head: Span
  readonly body: Span
}

/** Labels stand in the first lines, however long the body is. */
const maxHeadChars = 20_000
const maxLineChars = 400

const statusLabel = /^(?:http |response )?status(?:[ _-]?code)?[ \t]*[:=]/i
const headersLabel = /^(?:response[ _-]?)?headers[ \t]*[:=][ \t]*(?:(?:[A-Z]\w{0,40}[ \t]*)?\(?%?\{|\[(?=\s{0,20}\{"))/i
const bodyLabel =
  /^(?:response(?:[ _-]?(?:body|text|data|json))?|body|text|content|data|json)[ \t]*[:=]\s{0,20}(?=[{["'<]|%\{|b['"])/i
const otherLabel = /^[A-Za-z][\w -]{0,40}[:=](?![ \t]*[{[])/

/** The parts of a text in which a body follows status or headers, each below its label or all in a row; null for any other. */
export function printedParts(source: Source): PrintedParts | null {
  return labelledParts(source) ?? printedInARow(source)
}

function labelledParts(source: Source): PrintedParts | null {
  const { start, end } = source.content
  const looked = { start, end: Math.min(end, start + maxHeadChars) }
  let status: Found<number> | null = null
  let headers: Exchange['headers'] = []
  let from = start
  for (const line of source.lines(looked)) {
    if (line.start < from) continue
    const text = source.slice({ start: line.start, end: Math.min(line.end, line.start + maxLineChars) })
    const label = bodyLabel.exec(source.text.slice(line.start, Math.min(end, line.start + maxLineChars)))
    if (label && (status || headers.length > 0)) {
      return { status, headers, head: { start, end: line.start }, body: { start: line.start + label[0].length, end } }
    }
    const opened = headersLabel.exec(text)
    if (opened && headers.length === 0) {
      headers = entriesAt(source.text, line.start + opened[0].length)
      from = headers.at(-1)?.span.end ?? line.end
    } else if (statusLabel.test(text)) status ??= statusOfLine(text, line.start)
    else if (text.trim() !== '' && !otherLabel.test(text) && !/^[\s})\],]+$/.test(text)) return null
  }
  return null
}

const inARow =
  /^(?:[^\n]{0,200}?[ \t])?(?:<Response \[([1-5]\d\d)\]>|\(?([1-5]\d\d)),?(?:[ \t]{1,4}|\r?\n)(?:[A-Z]\w{0,40}\()?\{(?=['"][A-Za-z][\w-]{1,60}['"](?:: | ?=> ?)\[?['"])/
const behindHeaders = /^\}?\)?,?(?:[ \t]{0,4}|\r?\n)(?=[{["'<]|b['"])/
const knownHeader = /^(?:content-type|date|server|x-request-id|retry-after)$/i

/** The same without labels: `print(response, response.headers, response.content)`. */
function printedInARow(source: Source): PrintedParts | null {
  const { start, end } = source.content
  const found = inARow.exec(source.text.slice(start, Math.min(end, start + 2 * maxLineChars)))
  const digits = found?.[1] ?? found?.[2]
  if (!found || digits === undefined) return null
  const headers = entriesAt(source.text, start + found[0].length)
  const from = headers.at(-1)?.span.end ?? end
  const rest = behindHeaders.exec(source.text.slice(from, from + 20))
  if (!rest || !headers.some(({ name }) => knownHeader.test(name))) return null
  const body = { start: from + rest[0].length, end }
  const at = start + found[0].lastIndexOf(digits)
  const status = statusFound(Number(digits), at)
  return { status, headers, head: { start, end: body.start }, body }
}

// Of JSON, Python, JavaScript, Ruby and Elixir. The value ends at the quote that opened it, on its line; Ruby, Elixir and Go may put
// it into brackets, with others.
const entry =
  /([\s,]{0,200})(["']?)([A-Za-z][\w-]{0,100})\2\s{0,10}(?::|=>)\s{0,10}(?:\[\s{0,10})?(?:"((?:[^"\\\n]|\\.){0,8000})"|'((?:[^'\\\n]|\\.){0,8000})')(?:(?:,\s{0,10}(?:"(?:[^"\\\n]|\\.){0,8000}"|'(?:[^'\\\n]|\\.){0,8000}')){0,50}\s{0,10}\])?/y
/** A pair of Elixir: `{"retry-after", "30"}`. */
const pair = /([\s,]{0,200})\{(")([A-Za-z][\w-]{0,100})",\s{0,10}"((?:[^"\\\n]|\\.){0,8000})"\}/y
const maxHeaders = 200

/** The headers from a place behind the bracket that opens them. */
export function entriesAt(text: string, start: number): Exchange['headers'] {
  const headers: Exchange['headers'][number][] = []
  for (let at = start; headers.length < maxHeaders;) {
    const found = groupsAt(entry, text, at) ?? groupsAt(pair, text, at)
    if (!found) break
    const [whole, separator = '', , name = '', double, single] = found
    const value = (double ?? single ?? '').replaceAll(/\\(["'\\])/g, '$1')
    headers.push({ name, value, span: { start: at + separator.length, end: at + whole.length } })
    at += whole.length
  }
  return headers
}
