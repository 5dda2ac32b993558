// Finds the status in the words of an HTTP client, where those are all that is left of a response.
import { clientStatuses } from '../catalogue/client-statuses.ts'
import { isNylasHost } from '../host.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import type { Span } from '../model.ts'
import { atLastAttempt } from './attempts.ts'
import { statusBesideNylas } from './beside-nylas.ts'
import { isCallElsewhere } from './call-elsewhere.ts'
import { type Exchange, type Found, statusFound } from './exchange.ts'
import { statusWithReason } from './reason-phrases.ts'
import type { Source } from './source.ts'

/** The status that a client's error states in a text. */
export function clientStatus(text: string, offset: number): Found<number> | null {
  for (const { marks, words } of clientStatuses) {
    const found = marks.some((mark) => text.includes(mark)) ? words.exec(text) : null
    if (!found?.[1]) continue
    const end = offset + found.index + found[0].length
    return statusFound(Number(found[1]), end - 3)
  }
  return null
}

// The last is the console of Chrome, which leaves the scheme out.
const hostOnLine =
  /(?:https?:\/\/|\bDomain\("|\bhost='|^(?=[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}\/\S{0,1000}:\d{1,7}\s{1,3}Failed to load ))([\w.-]{1,253})/

/** PowerShell repeats the command that failed below its error. */
const hostInPowerShell = /^\+ [^\n]{0,500}?https?:\/\/([\w.-]{1,253})/m

/** The same where no body says whose response it was: none where the line names the host of another service. */
export function loneStatus(source: Source): Exchange['status'] {
  const { start, end } = source.content
  const text = source.text.slice(start, Math.min(end, start + maxPhraseSearchChars))
  const found = ofLastAttempt(text, start) ?? named(text, start)
  if (!found) return null
  const line = source.slice(lineAt(text, found.span.start - start, start))
  const host = (hostOnLine.exec(line) ?? hostInPowerShell.exec(text))?.[1]
  const isOther = host === undefined ? isCallElsewhere(line) : !isNylasHost(host)
  return isOther ? null : { ...found, origin: 'status-text' }
}

/** What a client states goes before prose; of the statuses of prose, that of Nylas before those of others. */
function named(text: string, offset: number): Found<number> | null {
  const stated = clientStatus(text, offset)
  if (stated) return stated
  const beside = statusBesideNylas(text, offset)
  return beside === undefined ? worded(text, offset) : beside
}

/** Of several attempts only the last says what came of the call; a line about a call elsewhere says nothing of it. */
function ofLastAttempt(text: string, offset: number): Found<number> | null {
  return atLastAttempt(text, (from, lowest) => {
    const said = text.slice(from)
    const found = clientStatus(said, offset + from) ?? worded(said, offset + from, lowest)
    const line = found && lineAt(text, found.span.start - offset, 0)
    return line && isCallElsewhere(text.slice(line.start, line.end)) ? null : found
  })
}

const stated = /(?<![\w.-])(?:http[_.]?)?status(?:_?code)?="?([1-5]\d\d)(?![\w.])/i

/** `send failed: 400 Bad Request`, in whatever sentence. A status that the line names as such goes before one that it tells of. */
function worded(text: string, offset: number, lowest?: number): Found<number> | null {
  const found = statusWithReason(text, lowest)
  if (!found) return null
  const line = lineAt(text, found.at, 0)
  const named = stated.exec(text.slice(line.start, line.end))
  if (!named) return statusFound(found.value, offset + found.at)
  return statusFound(Number(named[1]), offset + line.start + named.index + named[0].length - 3)
}

/** As much of the line around a place as a message takes. */
function lineAt(text: string, at: number, offset: number): Span {
  const lineFeed = text.indexOf('\n', at)
  const end = lineFeed < 0 ? text.length : lineFeed
  return { start: offset + text.lastIndexOf('\n', at) + 1, end: offset + Math.min(end, at + maxLineChars) }
}

const maxLineChars = 2000
