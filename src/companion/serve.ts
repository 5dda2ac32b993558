// Decides for each request who answers it: the gate, the page, the companion itself, or Nylas.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { companionPath } from '../core/capture/protocol.ts'
import type { ServeApp } from './app-files.ts'
import { type CallContext, serveCall } from './calls.ts'
import type { ExchangeStore } from './exchange-store.ts'
import { answerError, answerJson } from './failure-answer.ts'
import { forward } from './forward.ts'
import { type Objection, objectionToHost, objectionToSite, objectionToTarget, objectionToTunnel } from './gate.ts'
import type { Upstream } from './upstream.ts'
import { type Receiver, receiveWebhook, webhookPath } from './webhook.ts'

export interface ServeContext {
  readonly port: number
  readonly upstream: Upstream
  readonly store: ExchangeStore
  readonly serveApp: ServeApp
  readonly calls: CallContext
  readonly receiver: Receiver
}

/**
 * Answers one request. Of the paths only `/webhook`, those under the companion's own path, and the files of the page are taken
 * from the API, which has none of them: its paths begin with a version or with `oauth`. Paths are compared as they were sent.
 */
export async function serve(request: IncomingMessage, response: ServerResponse, context: ServeContext): Promise<void> {
  const { port, upstream, store } = context
  const [path = ''] = (request.url ?? '').split('?', 1)
  const isCall = path.startsWith(companionPath)
  const isWebhook = path === webhookPath
  const objection =
    objectionToTarget(request) ??
    // Nylas reaches `/webhook` through a tunnel, under the tunnel's name.
    (isWebhook ? null : (objectionToHost(request, port) ?? objectionToTunnel(request)))
  if (objection) return refuse(response, objection, isCall)
  if (!isCall && !isWebhook && context.serveApp(request, response)) return
  if (!isCall && !isWebhook && isNavigation(request)) return leadOn(response, upstream.origin + request.url)
  const fromElsewhere = objectionToSite(request, port)
  if (fromElsewhere) return refuse(response, fromElsewhere, isCall)
  if (isWebhook) return receiveWebhook(request, response, context.receiver)
  if (isCall) return serveCall(request, response, context.calls)
  store.add(await forward(request, response, upstream))
}

/**
 * A person who follows a link, as to the sign-in of hosted authentication, is led on to Nylas itself: its pages never run in the
 * origin of the companion's own page, which knows the token.
 */
function leadOn(response: ServerResponse, address: string): void {
  response.writeHead(307, { Location: address, 'Content-Length': 0, 'Cache-Control': 'no-store' })
  response.end()
}

function isNavigation({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers['sec-fetch-mode'] === 'navigate'
}

/** A page gets the short form that it expects; a program gets an error in the shape of Nylas's. */
function refuse(response: ServerResponse, { status, name, message }: Objection, isCall: boolean): void {
  if (isCall) answerJson(response, status, { error: `Capture companion: ${message}` })
  else answerError(response, status, name, message)
}
