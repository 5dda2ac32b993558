// What the tests of the capture stand on: a local Nylas, the companion in front of it, and the page that it serves.
import { createHmac } from 'node:crypto'
import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { startCompanion, type Companion } from '../../src/companion/companion.ts'
import { type FakeNylas, startFakeNylas } from './fake-nylas.ts'
import { test as base } from './support.ts'

export const webhookSecret = 'a-secret-for-tests'
export const apiKey = 'nyk_v0_abcdefghijklmnopqrstuvwxyz0123456789'
export const grant = '8e6ef1c2-5a1a-4b8f-9a1b-0123456789ab'

interface CaptureFixtures {
  readonly nylas: FakeNylas
  readonly companion: Companion
}

export const test = base.extend<CaptureFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  nylas: async ({}, provide) => {
    const nylas = await startFakeNylas()
    await provide(nylas)
    await nylas.close()
  },
  companion: async ({ nylas }, provide) => {
    const companion = await startCompanion({ upstream: nylas.origin, port: 0, appFolder: 'dist', webhookSecret })
    await provide(companion)
    await companion.close()
  },
  // The page is the companion's.
  baseURL: async ({ companion }, provide) => provide(`${companion.apiUri}/`),
})

/** Asks for things of the grant by way of the companion, one after the other. */
export async function askFor({ apiUri }: Pick<Companion, 'apiUri'>, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const answer = fetch(`${apiUri}/v3/grants/${grant}/${name}`, { headers: { Authorization: `Bearer ${apiKey}` } })
    await answer.then((response) => response.text()).catch(() => null)
  }
}

/** Delivers a notification as Nylas does. */
export async function notify({ apiUri }: Companion, isSigned: boolean): Promise<void> {
  const body = JSON.stringify({
    specversion: '1.0',
    type: 'message.created',
    source: '/google/emails/realtime',
    id: 'n1',
    time: 1_764_158_400,
    webhook_delivery_attempt: 1,
    data: { application_id: 'a1', object: { id: 'm1', object: 'message', grant_id: grant } },
  })
  const signature = createHmac('sha256', webhookSecret).update(body).digest('hex')
  await fetch(`${apiUri}/webhook`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-nylas-signature': isSigned ? signature : 'f'.repeat(64) },
    body,
  })
}

/** A way to the companion that can be cut and mended. */
export interface Way {
  readonly origin: string
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

export async function wayTo(companion: Companion): Promise<Way> {
  const { host } = new URL(companion.apiUri)
  const sockets = new Set<Socket>()
  let server = newServer()
  const port = await listen(server, 0)

  function newServer(): Server {
    const fresh = createServer((request, response) => {
      const headers = { ...request.headers, host }
      const passed = ask(companion.apiUri + request.url, { method: request.method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      passed.on('error', () => response.destroy())
      response.on('close', () => passed.destroy())
      request.pipe(passed)
    })
    fresh.on('connection', (socket) => sockets.add(socket))
    return fresh
  }

  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
      sockets.clear()
    })
  return {
    origin: `http://127.0.0.1:${port}`,
    cut,
    close: cut,
    mend: async () => {
      server = newServer()
      await listen(server, port)
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
