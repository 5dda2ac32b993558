// The companion: one server on this machine that serves the page, forwards the rest to Nylas, and tells the page what passed.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CompanionState } from '../core/capture/protocol.ts'
import { maxCapturedBytes, maxCapturedExchanges } from '../core/limits.ts'
import { appFiles } from './app-files.ts'
import { ExchangeStore } from './exchange-store.ts'
import { createHarFile } from './har-file.ts'
import { serve, type ServeContext } from './serve.ts'
import { newToken } from './session-token.ts'
import { localTeller, type Teller } from './teller.ts'
import { maxHeaderBytes, Upstream, type UpstreamTimeouts } from './upstream.ts'
import { webhookPath } from './webhook.ts'

export interface CompanionOptions {
  /** The origin that all requests go to, as in `https://api.us.nylas.com`. */
  readonly upstream: string
  /** 0 takes a free one. */
  readonly port: number
  /** The folder of the built page; left out where only the proxy is wanted. */
  readonly appFolder?: string
  readonly webhookSecret?: string
  /** Where a notification is replayed to; the companion's own receiver where left out. */
  readonly webhookTarget?: string
  /** The HAR file to write. */
  readonly record?: string
  readonly showSecrets?: boolean
  /** Tells exchanges; on this thread where left out. It is closed with the companion. */
  readonly teller?: Teller
  readonly timeouts?: Partial<Timeouts>
  /** Told of what a person should know while it runs. */
  readonly onNotice?: (text: string) => void
}

interface Timeouts extends UpstreamTimeouts {
  /** Until a client has sent its headers: a slow one holds a connection, and nothing else. */
  readonly clientHeadersMs: number
  /** Between two signs of life of a client. */
  readonly clientIdleMs: number
  /** For running requests when the companion stops. */
  readonly closeMs: number
}

const defaultTimeouts: Timeouts = {
  connectMs: 10_000,
  headersMs: 180_000,
  bodyMs: 300_000,
  clientHeadersMs: 15_000,
  clientIdleMs: 300_000,
  closeMs: 5000,
}

/** Longer than clients keep theirs, so that they do not send into a connection that is just being closed. */
const keepAliveMs = 120_000

export interface Companion {
  /** The address of the page, with the token in the fragment, which reaches no server, no log and no Referer. */
  readonly url: string
  /** What an SDK takes as its API address. */
  readonly apiUri: string
  readonly token: string
  readonly store: ExchangeStore
  /** Takes no more requests, lets running ones end within five seconds, then cuts them off. */
  readonly close: () => Promise<void>
}

/** Starts a companion on 127.0.0.1. Rejects where the port is taken or the file to record into cannot be made. */
export async function startCompanion(options: CompanionOptions): Promise<Companion> {
  const { showSecrets = false, record, webhookSecret: secret = null, onNotice = () => undefined } = options
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  const teller = options.teller ?? localTeller(showSecrets)
  const store = new ExchangeStore({ maxExchanges: maxCapturedExchanges, maxBytes: maxCapturedBytes })
  const upstream = new Upstream(options.upstream, timeouts)
  const server = makeServer(timeouts)
  const giveUp = async (error: unknown): Promise<never> => {
    server.close()
    await Promise.all([upstream.close(), teller.close()])
    throw error
  }
  const serveApp = await appFiles(options.appFolder ?? null).catch(giveUp)
  const port = await listen(server, options.port).catch(giveUp)
  const har = record === undefined ? null : await createHarFile(record, { store, teller, onNotice }).catch(giveUp)
  const apiUri = `http://127.0.0.1:${port}`
  const token = newToken()
  const stopped = new AbortController()
  const state = (): CompanionState => ({
    upstream: upstream.origin,
    apiUri,
    oldestId: store.oldestId,
    newestId: store.newestId,
    hasWebhookSecret: secret !== null,
    showsSecrets: showSecrets,
  })
  const ownWebhook = apiUri + webhookPath
  const target = options.webhookTarget ?? ownWebhook
  const context: ServeContext = {
    port,
    upstream,
    store,
    serveApp,
    calls: {
      feed: { store, teller, state, stopped: stopped.signal },
      token,
      upstream,
      replayTarget: { url: target, isOwn: target === ownWebhook, secret },
    },
    receiver: { secret, address: ownWebhook, store },
  }
  server.on('request', (request, response) => {
    serve(request, response, context).catch((error: unknown) => {
      response.destroy()
      onNotice(`A request was cut off: ${String(error)}`)
    })
  })
  return {
    url: `${apiUri}/#/capture?token=${token}`,
    apiUri,
    token,
    store,
    close: async () => {
      stopped.abort()
      await stop(server, timeouts.closeMs)
      await upstream.close()
      await har?.close()
      await teller.close()
    },
  }
}

function makeServer({ clientHeadersMs, clientIdleMs }: Timeouts): Server {
  const server = createServer({
    maxHeaderSize: maxHeaderBytes,
    // Node looks for late headers at this pace, which must not be slower than what it looks for.
    connectionsCheckingInterval: Math.min(clientHeadersMs, 5000),
  })
  server.headersTimeout = clientHeadersMs
  // An upload may take as long as it likes while it moves.
  server.requestTimeout = 0
  server.timeout = clientIdleMs
  server.keepAliveTimeout = keepAliveMs
  return server
}

/** Rejects where something listens on the port already. */
export async function claimPort(port: number): Promise<void> {
  const probe = createServer()
  await listen(probe, port)
  await new Promise<void>((resolve) => {
    probe.close(() => resolve())
  })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** How often connections are looked for that have become idle, in milliseconds. */
const idleCheckMs = 25

async function stop(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  const check = setInterval(() => server.closeIdleConnections(), idleCheckMs)
  const late = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(check)
  clearTimeout(late)
}
