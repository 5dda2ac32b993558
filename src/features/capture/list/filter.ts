// Which exchanges are listed: by the class of their status, their path, words anywhere in them, and whether they failed.
import { isFailure } from '../../../core/capture/outcome.ts'
import type { CapturedBody, CapturedExchange } from '../../../core/capture/protocol.ts'
import { type StatusFilter, isOfClass } from '../../../core/status-class.ts'
import type { CapturedRow } from '../feed/exchange-log.ts'

export interface CaptureFilter {
  readonly status: StatusFilter
  readonly path: string
  readonly text: string
  readonly errorsOnly: boolean
}

export const noFilter: CaptureFilter = { status: 'all', path: '', text: '', errorsOnly: false }

/** Whether anything is filtered: white space alone is no filter. */
export function isFiltering(filter: CaptureFilter): boolean {
  return filter.status !== 'all' || filter.path.trim() !== '' || filter.text.trim() !== '' || filter.errorsOnly
}

/** Tells rows that fit, and remembers of each what it found: with each new row only that one is looked through. */
export function matcher({ status, path, text, errorsOnly }: CaptureFilter): (row: CapturedRow) => boolean {
  const known = new WeakMap<CapturedRow, boolean>()
  const paths = literals(path)
  const words = literals(text)
  const isMatch = ({ exchange, verdict }: CapturedRow) =>
    isOfClass(exchange.response?.status ?? null, status) &&
    (!errorsOnly || isFailure(exchange)) &&
    paths.every((pattern) => pattern.test(exchange.request.url)) &&
    words.every((pattern) =>
      [verdict?.title, verdict?.type, ...textsOf(exchange)].some((part) => part && pattern.test(part)),
    )
  return (row) => {
    const found = known.get(row) ?? isMatch(row)
    known.set(row, found)
    return found
  }
}

/** Each word as a pattern that stands for itself in any case: it is looked for without a copy in lower case of every body. */
function literals(text: string): RegExp[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => new RegExp(word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`), 'i'))
}

function* textsOf({ request, response, signature, failure }: CapturedExchange): Generator<string> {
  yield `${request.method} ${request.url} ${response?.status ?? ''} ${response?.statusText ?? ''} ${failure ?? ''} ${signature ?? ''}`
  for (const part of [request, response]) {
    if (!part) continue
    for (const [name, value] of part.headers) yield `${name}: ${value}`
    yield textOf(part.body)
  }
}

function textOf(body: CapturedBody | null): string {
  return body?.text ?? ''
}
