// Answers every request with 2 KB of JSON that name the request: the other side of the companion's benchmark.
import { createServer } from 'node:http'

const filler = 'x'.repeat(1900)
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    const body = JSON.stringify({ request_id: request.url, data: { filler } })
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`))
process.once('SIGTERM', () => process.exit(0))
