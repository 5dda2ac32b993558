// Reads an HTTP archive (HAR 1.2), as browsers and proxies save it: the responses of Nylas among all those recorded, or one entry.
import { listed } from '../listed.ts'
import { hostOf } from '../host.ts'
import { isHttpStatus } from '../http-status.ts'
import type { JsonNode } from '../json/document.ts'
import { maxExchanges } from '../limits.ts'
import { authorizationIn } from './authorization.ts'
import { type Exchange, blankExchange, leavingOut } from './exchange.ts'
import { harBody, sentBody } from './har-body.ts'
import { isNylasEntry } from './har-origin.ts'
import { requestUrl } from './http-request.ts'
import { isoTime } from './iso-time.ts'
import { isNylasResponse, mayHoldResponse } from './nylas-envelope.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'

export const har: Reader = {
  form: 'har',

  recognise(source) {
    const { start, end } = source.content
    const opening = source.text.slice(start, start + 200)
    if (!/^\{\s{0,40}"log"\s{0,40}:\s{0,40}\{/.test(opening)) return loneEntry(source) ? 97 : 0
    const entries = source.text.indexOf('"entries"', start)
    return entries >= 0 && entries < end ? 97 : 0
  },

  read(source) {
    const lone = loneEntry(source)
    if (lone) return [readEntry(source, lone, lone.get('request')?.get('url')?.string() ?? '')]
    const entries = source.json(source.content).root?.get('log')?.get('entries')
    if (entries?.kind !== 'array') return [unknown(source, 'has no list of entries, as an HTTP archive has')]
    const hosts: string[] = []
    const exchanges: Exchange[] = []
    let leftOut = 0
    for (const entry of entries.children()) {
      const url = entry.get('request')?.get('url')?.string() ?? ''
      if (!isOfNylas(source, entry, url)) hosts.push(hostOf(url))
      else if (exchanges.length < maxExchanges) exchanges.push(readEntry(source, entry, url))
      else leftOut++
    }
    return exchanges.length > 0 ? leavingOut(inTime(exchanges), leftOut) : [noResponse(source, hosts)]
  },
}

/** The first key of an entry, in whatever order a browser or a proxy writes them. */
const opensEntry =
  /^\{\s{0,40}"(?:_\w{1,40}|startedDateTime|time|timings|request|response|cache|pageref|serverIPAddress|connection|comment)"/

/** The text as one entry that was copied out of an archive; null where it is none of Nylas. */
function loneEntry(source: Source): JsonNode | null {
  const { start } = source.content
  if (!opensEntry.test(source.text.slice(start, start + 200))) return null
  const { root } = source.json(source.content)
  const url = root?.get('request')?.get('url')?.string()
  const isEntry = root?.get('startedDateTime') !== undefined && root.get('response') !== undefined
  return root && isEntry && url !== undefined && isOfNylas(source, root, url) ? root : null
}

function readEntry(whole: Source, entry: JsonNode, url: string): Exchange {
  const response = entry.get('response')
  const own = whole.within(entry)
  const { source, body, moved } = harBody(own, entry.start, response)
  const placeOf = (node: JsonNode) => moved({ start: node.start - entry.start, end: node.end - entry.start })
  const status = response?.get('status')
  const code = status?.number() ?? 0
  const request = entry.get('request')
  const method = request?.get('method')?.string()
  const error = response?.get('_error')
  const failure = nameOf(error?.string())
  return {
    ...blankExchange(source),
    request:
      method && url
        ? { method, url: requestUrl(url), body: sentBody(request), ...authorizationIn(request?.get('headers')) }
        : null,
    status: status && isHttpStatus(code) ? { value: code, span: placeOf(status), origin: 'har-entry' } : null,
    headers: [...(response?.get('headers')?.children() ?? [])].flatMap((header) => {
      const name = header.get('name')?.string()
      const value = header.get('value')?.string()
      return name && value !== undefined ? [{ name, value, span: placeOf(header) }] : []
    }),
    body,
    // A browser writes status 0 where it blocked the request or lost the connection.
    recognised: code === 0 ? { envelope: 'unknown', because: unanswered(failure) } : null,
    // With a status, the head of an answer came, and not all of its body.
    brokeOff:
      code > 0 && error && failure
        ? { value: `the archive notes ${failure}`, range: source.range(placeOf(error)) }
        : null,
    time: isoTime(entry.get('startedDateTime')?.string()),
    durationMs: duration(entry.get('time')?.number()),
  }
}

/** An archive writes -1 where it does not know. */
function duration(time = -1): number | null {
  return time >= 0 ? time : null
}

/** What an archive notes as the error of an entry, where that is a name. */
function nameOf(noted: string | undefined): string | null {
  return noted !== undefined && /^[\w:.-]{1,80}$/.test(noted) ? noted : null
}

function unanswered(failure: string | null): string {
  return `is a request that got no response${failure === null ? '' : `; the browser noted ${failure}`}`
}

function isOfNylas(source: Source, entry: JsonNode, url: string): boolean {
  const response = entry.get('response')
  return isNylasEntry({
    url,
    status: response?.get('status')?.number() ?? 0,
    mimeType: response?.get('content')?.get('mimeType')?.string() ?? '',
    holdsEnvelope: () => holdsEnvelope(source, entry, response),
  })
}

function holdsEnvelope(whole: Source, entry: JsonNode, response: JsonNode | undefined): boolean {
  const { text } = whole
  const content = response?.get('content')?.get('text')
  if (!content || content.kind !== 'string') return false
  // Most entries are sorted out before anything is decoded.
  const isPlain = response?.get('content')?.get('encoding') === undefined
  if (isPlain && !mayHoldResponse(text.slice(content.start, content.end))) return false
  const { source, body } = harBody(whole.within(entry), entry.start, response)
  const root = body && source.opensJson(body) ? source.json(body).root : null
  return isNylasResponse(root)
}

/** What states no time comes last. */
function inTime(exchanges: readonly Exchange[]): Exchange[] {
  const moment = ({ time }: Exchange) => (time === null ? Number.MAX_SAFE_INTEGER : Date.parse(time))
  return exchanges.toSorted((a, b) => moment(a) - moment(b))
}

function noResponse(source: Source, hosts: readonly string[]): Exchange {
  const counts = new Map<string, number>()
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1)
  const most = [...counts].toSorted(([, a], [, b]) => b - a)
  const named = most.slice(0, 3).map(([host, count]) => `${count} of ${host || 'no host'}`)
  const others = most.length - named.length
  const told = listed(others > 0 ? [...named, `${others} more ${others === 1 ? 'host' : 'hosts'}`] : named)
  const because =
    hosts.length === 0
      ? 'is an HTTP archive without entries'
      : `is an HTTP archive with ${hosts.length} ${hosts.length === 1 ? 'entry' : 'entries'} and none of Nylas: ${told}`
  return unknown(source, because)
}

function unknown(source: Source, because: string): Exchange {
  return { ...blankExchange(source), recognised: { envelope: 'unknown', because } }
}
