// What curl writes with --trace and --trace-ascii.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const timed = `12:34:56.789012 *   Trying 1.2.3.4:443...
12:34:56.789112 * Connected to api.us.nylas.com
12:34:56.889112 > GET /v3/grants/g HTTP/2
12:34:56.889112 > Host: api.us.nylas.com
12:34:56.889112 >\u0020
12:34:56.989112 < HTTP/2 404\u0020
12:34:56.989112 < x-request-id: head-1
12:34:56.989112 <\u0020
12:34:56.989112 { [90 bytes data]
{"request_id":"r-1","error":{"type":"not_found_error","message":"No grant"}}
12:34:56.989112 * Connection #0 to host api.us.nylas.com left intact
`

const traced = `== Info:   Trying 1.2.3.4:443...
=> Send header, 110 bytes (0x6e)
0000: POST /v3/grants/g/messages/send HTTP/1.1
002a: Host: api.us.nylas.com
0042: Authorization: Bearer nyk_secret
006c:\u0020
=> Send data, 19 bytes (0x13)
0000: {"subject":"hello"}
<= Recv header, 24 bytes (0x18)
0000: HTTP/1.1 404 Not Found
<= Recv header, 24 bytes (0x18)
0000: x-request-id: head-1
<= Recv header, 2 bytes (0x2)
0000:\u0020
<= Recv data, 110 bytes (0x6e)
0000: {"request_id":"5967ca40-a2d8-4ee0-a0e0-6f18ace39a90","error":{"t
0040: ype":"not_found_error","message":"No grant"}}
== Info: Connection #0 to host api.us.nylas.com left intact
`
const tracedWithTimes = traced.replace(/^(?=[=<])/gm, '12:34:56.789012 ')

test.each([
  ['--trace-time', timed, 'GET', null],
  ['--trace-ascii', traced, 'POST', '{"subject":"hello"}'],
  ['--trace-ascii --trace-time', tracedWithTimes, 'POST', '{"subject":"hello"}'],
])('reads what curl %s writes', (_, text, method, body) => {
  const { form, exchanges } = inspect(text)
  expect(form).toBe('curl-verbose')
  expect(exchanges).toHaveLength(1)
  const [{ request, status, headers, type, message, requestId, findings }] = exchanges
  expect(request).toMatchObject({ method, body })
  expect(headers.map(({ name, value }) => [name, value])).toEqual([['x-request-id', 'head-1']])
  expect([status?.value, type?.value, message?.value]).toEqual([404, 'not_found_error', 'No grant'])
  expect(requestId?.value).toMatch(/^(?:r-1|5967ca40-a2d8-4ee0-a0e0-6f18ace39a90)$/)
  expect(findings).toEqual([])
  const pasted = (place: { start: number; end: number } | null | undefined) => text.slice(place?.start, place?.end)
  expect(pasted(status?.range)).toBe('404')
  expect(pasted(type?.range)).toBe('"not_found_error"')
  expect(JSON.stringify(exchanges)).not.toContain('nyk_secret')
})

test('what is encrypted is left out', () => {
  const text = traced.replace('== Info: Conn', '<= Recv SSL data, 5 bytes (0x5)\n0000: .....\n== Info: Conn')
  expect(inspect(text).exchanges[0].findings).toEqual([])
})
