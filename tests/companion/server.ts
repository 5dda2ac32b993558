// What companion tests stand on: a server on a free port of this machine, and requests written byte by byte.
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

export interface TestServer {
  readonly origin: string
  readonly port: number
  readonly close: () => Promise<void>
}

/** Starts a server that answers with `listener`. */
export async function startServer(listener: RequestListener): Promise<TestServer> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, port, close }
}

/** Writes these bytes to a port, piece by piece, and returns all that comes back until the connection ends, or `untilMs`. */
export function exchangeBytes(port: number, pieces: readonly string[], untilMs = 5000): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1')
    const timer = setTimeout(() => socket.destroy(), untilMs)
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      received += text
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(received)
    })
    for (const piece of pieces) socket.write(piece, 'latin1')
  })
}
