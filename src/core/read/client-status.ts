// Finds the status in the words of an HTTP client, where those are all that is left of a response.
import { clientStatuses } from '../catalogue/client-statuses.ts'
import { isNylasHost } from '../host.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import type { Span } from '../model.ts'
import { isCallElsewhere } from './call-elsewhere.ts'
import type { Exchange, Found } from './exchange.ts'
import { statusWithReason } from './reason-phrases.ts'
import type { Source } from './source.ts'

/** The status that a client's error states in a text. */
export function clientStatus(text: string, offset: number): Found<number> | null {
  for (const { marks, words } of clientStatuses) {
    const found = marks.some((mark) => text.includes(mark)) ? words.exec(text) : null
    if (!found?.[1]) continue
    const end = offset + found.index + found[0].length
    return { value: Number(found[1]), span: { start: end - 3, end } }
  }
  return null
}

// The last is the console of Chrome, which leaves the scheme out.
const hostOnLine =
  /(?:https?:\/\/|\bDomain\("|\bhost='|^(?=[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}\/\S{0,1000}:\d{1,7}\s{1,3}Failed to load ))([\w.-]{1,253})/

/** The same where no body says whose response it was: none where the line names the host of another service. */
export function loneStatus(source: Source): Exchange['status'] {
  const { start, end } = source.content
  const text = source.text.slice(start, Math.min(end, start + maxPhraseSearchChars))
  const found = clientStatus(text, start) ?? worded(text, start)
  if (!found) return null
  const line = source.slice(lineAt(text, found.span.start - start, start))
  const host = hostOnLine.exec(line)?.[1]
  const isOther = host === undefined ? isCallElsewhere(line) : !isNylasHost(host)
  return isOther ? null : { ...found, origin: 'status-text' }
}

/** `send failed: 400 Bad Request`, in whatever sentence. */
function worded(text: string, offset: number): Found<number> | null {
  const found = statusWithReason(text)
  return found && { value: found.value, span: { start: offset + found.at, end: offset + found.at + 3 } }
}

/** As much of the line around a place as a message takes. */
function lineAt(text: string, at: number, offset: number): Span {
  const lineFeed = text.indexOf('\n', at)
  const end = lineFeed < 0 ? text.length : lineFeed
  return { start: offset + text.lastIndexOf('\n', at) + 1, end: offset + Math.min(end, at + maxLineChars) }
}

const maxLineChars = 2000
