// Turns a table in which cells hold JSON, as searches of logs are exported (CSV), into one JSON object for each row, as a log has them.
import { maxWholeSearchChars } from '../limits.ts'
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'
import { escaped } from './quoting.ts'
import type { Source } from './source.ts'

/** In a cell each quote is doubled. */
const jsonInCell = /\{\s{0,40}""[\w@]/
const delimiters = [',', ';', '\t'] as const

/** The source as it is where it is no such table. */
export function withRowsAsJson(source: Source): Source {
  const { text, content } = source
  if (text.length > maxWholeSearchChars || !text.includes('""') || !jsonInCell.test(text)) return source
  for (const delimiter of delimiters) {
    const [header, ...rows] = rowsOf(text, content, delimiter)
    if (!header || rows.length === 0 || header.length < 2 || !rows.every((row) => row.length === header.length))
      continue
    const names = namesOf(header.map((cell) => source.slice(withoutQuotes(text, cell))))
    const edits = [
      { start: 0, end: rows[0]?.[0]?.start ?? 0, text: '' },
      ...rows.flatMap((row) => rowEdits(text, row, names)),
    ]
    return source.derive(edits, 'Read the rows of the table as JSON objects')
  }
  return withSingleQuotes(source)
}

/** Where a quoted cell begins with it, or the text does. */
const cellAlone = /^\s{0,40}[[{]\s{0,40}""|(?:^|[,;\t\n])"\s{0,40}[[{]\s{0,40}""/

/** A cell without the table around it keeps its doubled quotes. */
function withSingleQuotes(source: Source): Source {
  if (!cellAlone.test(source.text)) return source
  const edits: Edit[] = []
  for (const { index } of source.text.matchAll(/""/g)) edits.push({ start: index, end: index + 2, text: '"' })
  return source.derive(edits, 'Read doubled quotes as single ones')
}

/** The cells with their quotes; a quoted one may hold line breaks. */
function rowsOf(text: string, { start, end }: Span, delimiter: string): Span[][] {
  const rows: Span[][] = []
  let row: Span[] = []
  for (let at = start; at <= end;) {
    const cell = { start: at, end: cellEnd(text, at, end, delimiter) }
    row.push(cell)
    const isLast = cell.end >= end || text.charAt(cell.end) !== delimiter
    if (isLast) {
      // A line without anything in it is no row.
      if (row.length > 1 || cell.end > cell.start) rows.push(row)
      row = []
    }
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1)
  }
  return rows
}

function cellEnd(text: string, start: number, end: number, delimiter: string): number {
  let at = start
  if (text.charAt(at) === '"') {
    for (at++; at < end && (text.charAt(at) !== '"' || text.charAt(at + 1) === '"'); at++)
      if (text.charAt(at) === '"') at++
  }
  while (at < end && text.charAt(at) !== delimiter && !isLineEnd(text.charAt(at))) at++
  return Math.min(at, end)
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r'
}

/** What a log calls it, by the last part of a name such as `@http.status_code`. */
const knownNames = new Map([
  ['status_code', 'status_code'],
  ['statuscode', 'status_code'],
  ['status', 'status'],
  ['method', 'method'],
  ['url', 'url'],
  ['date', 'timestamp'],
  ['time', 'timestamp'],
  ['_time', 'timestamp'],
  ['timestamp', 'timestamp'],
])

function namesOf(header: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return header.map((written, index) => {
    const plain = written.replace(/^[\s@]+/, '')
    const known = knownNames.get((plain.split('.').at(-1) ?? '').toLowerCase())
    const name = known !== undefined && !taken.has(known) ? known : `${plain.slice(0, maxNameChars)} ${index}`
    taken.add(name)
    return name
  })
}

const maxNameChars = 60

function rowEdits(text: string, row: readonly Span[], names: readonly string[]): Edit[] {
  const edits: Edit[] = []
  let done = row[0]?.start ?? 0
  let before = '{'
  let hasResponse = false
  row.forEach((cell, index) => {
    const inner = withoutQuotes(text, cell)
    const content = text.slice(inner.start, inner.end)
    const isResponse = !hasResponse && jsonInCell.test(content)
    hasResponse ||= isResponse
    const quote = inner.start === cell.start && number.test(content) ? '' : '"'
    const key = JSON.stringify(isResponse ? 'response' : names[index])
    edits.push({ start: done, end: inner.start, text: `${before}${key}:${quote}` }, ...cellEdits(text, inner))
    done = inner.end
    before = `${quote},`
  })
  edits.push({ start: done, end: row.at(-1)?.end ?? done, text: `${before.slice(0, -1)}}` })
  return edits
}

/** As a time in milliseconds is written. */
const number = /^(?:0|[1-9]\d{0,15})$/

function withoutQuotes(text: string, { start, end }: Span): Span {
  if (text.charAt(start) !== '"') return { start, end }
  const isClosed = end > start + 1 && text.charAt(end - 1) === '"'
  return { start: start + 1, end: isClosed ? end - 1 : end }
}

const written = /""|["\\\n\r\t]/g

function cellEdits(text: string, { start, end }: Span): Edit[] {
  return [...text.slice(start, end).matchAll(written)].map(({ 0: characters, index }) => ({
    start: start + index,
    end: start + index + characters.length,
    text: characters === '""' ? String.raw`\"` : escaped(characters),
  }))
}
