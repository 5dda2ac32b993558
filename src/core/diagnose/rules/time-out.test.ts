// Clients that gave up waiting are told from connections that never came to be.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const title = 'A program gave up waiting for the answer'
const host = "HTTPSConnectionPool(host='api.us.nylas.com', port=443)"

test.each([
  ['requests', `requests.exceptions.ReadTimeout: ${host}: Read timed out. (read timeout=30)`],
  ['httpx', 'httpx.ReadTimeout: The read operation timed out'],
  ['curl', 'curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received'],
  ['Java', 'java.net.SocketTimeoutException: timeout\n\tat okhttp3.A.b(C.kt:6)\n\tat com.nylas.NylasClient.c(D.kt:4)'],
  ['axios', 'AxiosError: timeout of 30000ms exceeded, ECONNABORTED'],
  ['axios, its message alone', 'timeout of 30000ms exceeded'],
  ['axios, as JSON', '{"message":"timeout of 30000ms exceeded","name":"AxiosError","code":"ECONNABORTED"}'],
  ['axios, as Node prints it', "{ message: 'timeout of 30000ms exceeded', name: 'AxiosError' }"],
  ['fetch', 'TimeoutError: The operation was aborted due to timeout'],
  ['Ruby', 'Net::ReadTimeout with #<TCPSocket:(closed)>'],
  [
    'Go',
    'Get "https://api.us.nylas.com/v3/grants": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
  ],
  ['.NET', 'The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.'],
])('a time-out of the client may have been a send: %s', (_, text) => {
  const { diagnosis, status } = inspect(text).exchanges[0]
  expect(diagnosis).toMatchObject({ title, category: 'network' })
  expect(diagnosis.retry).toMatchObject({ verdict: 'backoff', mayHaveHappened: expect.any(String) })
  expect(status).toBeNull()
})

test.each([
  [
    'no connection came to be',
    'java.net.SocketTimeoutException: connect timed out',
    'The connection failed before an answer came',
  ],
  [
    'no connection of fetch came to be',
    "TypeError: fetch failed\n    at node:internal/deps/undici/undici:13392:13 {\n  [cause]: ConnectTimeoutError: Connect Timeout Error (attempted addresses: 203.0.113.2:443, timeout: 10000ms)\n      code: 'UND_ERR_CONNECT_TIMEOUT'\n}",
    'The connection failed before an answer came',
  ],
  [
    'a connection of fetch that was closed',
    "TypeError: fetch failed\n  [cause]: SocketError: other side closed\n      code: 'UND_ERR_SOCKET'\n}",
    'The connection failed before an answer came',
  ],
  [
    'a connection that was closed',
    "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
    'The connection failed before an answer came',
  ],
  [
    'a gateway that answered',
    'HTTP/1.1 504 Gateway Timeout\n\nupstream read timed out',
    'The provider did not finish the request',
  ],
  [
    'the provider’s words in a response',
    'HTTP/1.1 400 Bad Request\n\n{"request_id":"r","error":{"type":"invalid_request_error","message":"IMAP read timed out"}}',
    'The request is missing something or malformed',
  ],
  ['a limit that is talked of', 'We set the timeout of 30000ms yesterday.', 'No response found in this text'],
  ['prose', 'We talked about timeouts and what to read.', 'No response found in this text'],
])('is none: %s', (_, text, other) => {
  expect(inspect(text).exchanges[0].diagnosis.title).toBe(other)
})
