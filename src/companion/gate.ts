// Who may come in: programs on this machine and the companion's own page. Not other sites in the browser, not a tunnel.
import type { IncomingMessage } from 'node:http'

export interface Objection {
  readonly status: number
  readonly name: string
  readonly message: string
}

/** Whether the request names this server. A site that let its own name point here (DNS rebinding) sends that name. */
export function objectionToHost({ headers }: IncomingMessage, port: number): Objection | null {
  const host = headers.host?.toLowerCase()
  if (host !== undefined && ownHosts(port).includes(host)) return null
  return {
    status: 421,
    name: 'wrong-host',
    message: `it serves ${ownHosts(port)[0]} only, and the request was for "${shown(headers.host)}". Use http://${ownHosts(port)[0]} as the API address.`,
  }
}

/** What tunnels and reverse proxies add to a request that comes from elsewhere. */
const marksOfTunnel = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'cf-connecting-ip', 'x-real-ip'] as const

/** A tunnel opened for `/webhook` must open nothing else, also where it writes this machine's name into `Host`. */
export function objectionToTunnel({ headers }: IncomingMessage): Objection | null {
  const mark = marksOfTunnel.find((name) => headers[name] !== undefined)
  if (mark === undefined) return null
  return {
    status: 403,
    name: 'tunnelled',
    message: `the request came through a tunnel or a proxy (it has ${mark}), from which only /webhook may be reached.`,
  }
}

/** A browser says which site a request comes from; SDKs say nothing of the kind. */
export function objectionToSite({ headers }: IncomingMessage, port: number): Objection | null {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  const isForeign = origin !== undefined && !ownHosts(port).some((host) => origin === `http://${host}`)
  if (!isForeign && (site === undefined || site === 'same-origin' || site === 'none')) return null
  return {
    status: 403,
    name: 'foreign-origin',
    message: `a page of ${shown(origin ?? 'another site')} may not use it. Call Nylas from your server, not from a page.`,
  }
}

/**
 * A request's target must be a path. `GET http://other.example/` asks for an open proxy, which this is not; the path itself is
 * never resolved, so that `//other.example` and `/../` stay what they are: text that goes to the one upstream.
 */
export function objectionToTarget({ url = '' }: IncomingMessage): Objection | null {
  if (url.startsWith('/')) return null
  return {
    status: 400,
    name: 'wrong-target',
    message: `it forwards paths to one upstream and is no open proxy. The request was for "${shown(url)}".`,
  }
}

function ownHosts(port: number): readonly string[] {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  return port === 80 ? [...hosts, '127.0.0.1', 'localhost'] : hosts
}

/** A foreign text in a message: short, and of plain characters. */
function shown(text = ''): string {
  return text.slice(0, 100).replace(/[^\x21-\x7e]/g, '?')
}
