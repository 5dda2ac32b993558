// Headers as they are on the wire, in Node's flat form: name, value, name, value. Order, spelling and repetitions stay.
import type { CapturedHeader } from '../core/capture/protocol.ts'

export type RawHeaders = readonly string[]

/** What belongs to one connection and not to the message (RFC 9110, 7.6.1), and what the next connection decides for itself. */
const hopByHop = new Set([
  'connection',
  'proxy-connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'proxy-authenticate',
  'proxy-authorization',
  'expect',
])

/** The headers that go on to the other side: without those of the connection, and without those that `Connection` names. */
export function endToEnd(headers: RawHeaders): string[] {
  const named = new Set(valuesOf(headers, 'connection').flatMap((value) => value.toLowerCase().split(/\s*,\s*/)))
  const kept: string[] = []
  for (const [name, value] of pairs(headers)) {
    const key = name.toLowerCase()
    // `Connection: host` or `Connection: content-length` would take away what the message cannot do without.
    const isDropped = hopByHop.has(key) || (named.has(key) && key !== 'host' && key !== 'content-length')
    if (!isDropped) kept.push(name, value)
  }
  return kept
}

/** The same headers with `host` in the place of the one that was sent. */
export function withHost(headers: RawHeaders, host: string): string[] {
  return [...pairs(headers)].flatMap(([name, value]) => [name, name.toLowerCase() === 'host' ? host : value])
}

/** The same headers without those named, which are given in small letters. */
export function without(headers: RawHeaders, names: ReadonlySet<string>): string[] {
  return [...pairs(headers)].filter(([name]) => !names.has(name.toLowerCase())).flat()
}

/** All values of one header, whose name is given in small letters. */
export function valuesOf(headers: RawHeaders, wanted: string): string[] {
  return [...pairs(headers)].filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value)
}

export function* pairs(headers: RawHeaders): Generator<CapturedHeader> {
  for (let at = 0; at + 1 < headers.length; at += 2) yield [headers[at] ?? '', headers[at + 1] ?? '']
}
