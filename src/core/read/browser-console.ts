// Reads what the console of a browser prints of a call whose answer the page did not get: the address, and a status where it is told.
import { hostOf, isNylasHost } from '../host.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import { type Exchange, blankExchange, statusFound } from './exchange.ts'
import type { Source } from './source.ts'

/** Each with the method where it is told, the address, and the status where it is told. No two parts can match the same for long. */
const lines: readonly RegExp[] = [
  // Chrome and Edge.
  /Access to [\w -]{1,40} at '(?<url>https?:\/\/[^\s']{1,2000})' (?:\(redirected from '[^\s']{1,2000}'\) )?from origin /g,
  /\b(?<method>GET|POST|PUT|PATCH|DELETE|HEAD) (?<url>https?:\/\/[^\s'"]{1,2000}) net::ERR_\w{1,60}(?: (?<status>[1-5]\d\d)\b)?/g,
  // Firefox.
  /disallows reading the remote resource at (?<url>https?:\/\/[^\s'"]{1,2000})\. \(Reason: [^()\n]{1,200}\)(?:\. Status code: (?<status>[1-5]\d\d)\b)?/g,
  // Safari.
  /\b(?:Fetch API|XMLHttpRequest) cannot load (?<url>https?:\/\/[^\s'"]{1,2000}) due to access control checks/g,
]
const marks = ['blocked by CORS policy', ' net::ERR_', 'Cross-Origin Request Blocked', 'due to access control checks']

/** The call to Nylas goes before those to others; null where the text holds no such line. */
export function browserConsole(source: Source): Exchange | null {
  const { start, end } = source.content
  const text = source.text.slice(start, Math.min(end, start + maxPhraseSearchChars))
  if (!marks.some((mark) => text.includes(mark))) return null
  const calls = lines.flatMap((line) => [...text.matchAll(line)])
  const ofNylas = calls.filter((call) => isNylasHost(hostOf(addressOf(call))))
  const [first] = ofNylas
  if (!first) return toOther(source, calls)
  const told = ofNylas.find(({ groups }) => groups?.['status'])
  const method = ofNylas.find(({ groups }) => groups?.['method'])?.groups?.['method']
  return {
    ...blankExchange(source),
    request: { method: method ?? null, url: addressOf(first), body: null },
    status: told ? statusOf(told, start) : null,
    body: source.content,
    recognised: { envelope: 'unknown', because: 'is what a browser says of a call to Nylas' },
  }
}

/** Of a host that was not reached the name may be a misspelling of Nylas's; one whose answer was hidden is another's. */
function toOther(source: Source, calls: readonly RegExpExecArray[]): Exchange | null {
  const [call] = calls
  if (!call || calls.some(isOfConnection)) return null
  const because = `is what a browser says of a call to ${hostOf(addressOf(call))}, which is not Nylas`
  return {
    ...blankExchange(source),
    request: { method: call.groups?.['method'] ?? null, url: addressOf(call), body: null },
    body: source.content,
    recognised: { envelope: 'unknown', because, foreign: true },
  }
}

function isOfConnection({ 0: line }: RegExpExecArray): boolean {
  return line.includes(' net::ERR_') && !line.includes(' net::ERR_FAILED')
}

function addressOf({ groups }: RegExpExecArray): string {
  return groups?.['url'] ?? ''
}

function statusOf({ 0: whole, index, groups }: RegExpExecArray, offset: number): Exchange['status'] {
  const end = offset + index + whole.length
  return { ...statusFound(Number(groups?.['status']), end - 3), origin: 'status-text' }
}
