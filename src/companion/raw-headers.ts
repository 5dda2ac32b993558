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

/** `Connection: host` or `Connection: content-length` would take away what a message cannot do without. */
const always = new Set(['host', 'content-length'])

/**
 * The headers that go on to the other side: without those of the connection, and without those that `Connection` names.
 * @param host what stands in the place of the `Host` that was sent; a second one is left out
 */
export function endToEnd(headers: RawHeaders, host = ''): string[] {
  const named = namedByConnection(headers)
  const kept: string[] = []
  let hasHost = false
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at] ?? ''
    const key = name.toLowerCase()
    if (key === 'host') {
      if (!hasHost) kept.push(name, host)
      hasHost = true
    } else if (!hopByHop.has(key) && !named?.has(key)) {
      kept.push(name, headers[at + 1] ?? '')
    }
  }
  return kept
}

function namedByConnection(headers: RawHeaders): ReadonlySet<string> | null {
  const tokens = valuesOf(headers, 'connection').join(',').toLowerCase()
  if (tokens === '' || tokens === 'keep-alive' || tokens === 'close') return null
  return new Set(tokens.split(',').flatMap((token) => (always.has(token.trim()) ? [] : [token.trim()])))
}

/** The same headers without those named, which are given in small letters. */
export function without(headers: RawHeaders, names: ReadonlySet<string>): string[] {
  return [...pairs(headers)].filter(([name]) => !names.has(name.toLowerCase())).flat()
}

/** All values of one header, whose name is given in small letters. */
export function valuesOf(headers: RawHeaders, wanted: string): string[] {
  const values: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at] ?? ''
    if (name.length === wanted.length && name.toLowerCase() === wanted) values.push(headers[at + 1] ?? '')
  }
  return values
}

/** Name and value of each header, in their order. */
export function* pairs(headers: RawHeaders): Generator<CapturedHeader> {
  for (let at = 0; at + 1 < headers.length; at += 2) yield [headers[at] ?? '', headers[at + 1] ?? '']
}
