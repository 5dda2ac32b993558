// One response of many, reduced to what a list shows of it and what its filter looks through.
import type { Category, InspectedExchange } from '../model.ts'
import { pathAndQuery } from './path.ts'
import { toneOf, toneWord } from '../tone.ts'

export interface ListedRow {
  /** The name of the file, or the heading, that it stands under; null where there is none. */
  readonly name: string | null
  readonly method: string | null
  readonly url: string | null
  readonly status: number | null
  /** Empty where the status has none. */
  readonly statusName: string
  readonly tone: ReturnType<typeof toneOf>
  /** The word that stands for the verdict where there is no status. */
  readonly word: string
  /** As sent; null where there is none. */
  readonly type: string | null
  readonly canonicalType: string | null
  readonly category: Category
  readonly title: string
  readonly requestId: string | null
  /** As ISO 8601; null where nothing states it. */
  readonly time: string | null
  readonly durationMs: number | null
  /** The line that it starts on, from 1; null where it has no line of its own. */
  readonly line: number | null
}

/** @param line the line that the response starts on */
export function listedRow(exchange: InspectedExchange, line: number | null = exchange.range.startLine): ListedRow {
  const { name, request, status, type, diagnosis, requestId, time, durationMs } = exchange
  return {
    name,
    method: request?.method ?? null,
    url: request?.url ?? null,
    status: status?.value ?? null,
    statusName: diagnosis.status && diagnosis.status.code === status?.value ? diagnosis.status.name : '',
    tone: toneOf(diagnosis),
    word: toneWord(diagnosis),
    type: type?.value ?? null,
    canonicalType: type?.canonical ?? null,
    category: diagnosis.category,
    title: diagnosis.title,
    requestId: requestId?.value ?? null,
    time,
    durationMs,
    line,
  }
}

/** What the words of a filter are looked for in, in lower case. */
export function searchedText(row: ListedRow): string {
  const asked = [row.method, row.url === null ? null : pathAndQuery(row.url)]
  const said = [row.name, row.type, row.canonicalType, row.requestId, row.title]
  return [row.status, row.statusName, ...asked, ...said].join(' ').toLowerCase()
}
