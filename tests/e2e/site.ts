// A static host for one test: it can be stopped, started again, and given another build to serve.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { securityHeaders } from '../../tools/csp.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

export class Site {
  /** Where the app lies on this host, with a slash at both ends. */
  readonly #base: string
  #folder: string
  #server: Server | null = null
  #port = 0
  /** The paths that were asked for, relative to the app. */
  readonly requests: string[] = []
  readonly #pages = new Map<string, string>()
  #stalled: string | null = null

  constructor(folder: string, base = '/') {
    this.#folder = folder
    this.#base = base
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.#base}`
  }

  /** Adds a page beside the app, without the policy of the app. */
  add(name: string, html: string): void {
    this.#pages.set(name, html)
  }

  /** Leaves the next request for a file without an answer. */
  stall(name: string): void {
    this.#stalled = name
  }

  /** Deploys another build at the same address. */
  serve(folder: string): void {
    this.#folder = folder
  }

  /** Listens; after a stop at the same port as before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request.url ?? '/', response))
    server.listen(this.#port, '127.0.0.1')
    await once(server, 'listening')
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
  }

  /** Ends the server and every connection to it. */
  async stop(): Promise<void> {
    const server = this.#server
    if (!server) return
    this.#server = null
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  async #answer(target: string, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(target, 'http://host').pathname)
    if (!path.startsWith(this.#base)) return end(response, 404)
    const name = path.slice(this.#base.length)
    this.requests.push(name)
    if (name === this.#stalled) {
      this.#stalled = null
      return undefined
    }
    const added = this.#pages.get(name)
    if (added !== undefined) {
      response.writeHead(200, { 'Content-Type': types['.html'] })
      response.end(added)
      return undefined
    }
    const file = normalize(join(this.#folder, name === '' || name.endsWith('/') ? `${name}index.html` : name))
    if (!file.startsWith(this.#folder)) return end(response, 404)
    try {
      const content = await readFile(file)
      const isHashed = name.startsWith('assets/')
      response.writeHead(200, {
        ...securityHeaders,
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
      response.end(content)
      return undefined
    } catch {
      return end(response, 404)
    }
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, securityHeaders)
  response.end()
}
