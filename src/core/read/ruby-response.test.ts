// Responses that clients of Ruby inspect.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const url = 'https://api.us.nylas.com/v3/grants/g-1/messages/send'
const json = JSON.stringify({ request_id: 'r-1', error: { type: 'not_found_error', message: 'was status=500, once' } })
const string = JSON.stringify(json)
const hash = '{"request_id"=>"r-1", "error"=>{"type"=>"not_found_error", "message"=>"was status=500, once"}}'
const party = (body: string) =>
  `#<HTTParty::Response:0x1c8 parsed_response=${body}, @response=#<Net::HTTPNotFound 404 Not Found readbody=true>, @headers={"date"=>["a"], "retry-after"=>["30"]}>`
const sent = `@request_headers={"Authorization"=>"Bearer x"} @ssl=#<Faraday::SSLOptions (empty)>`
const got = `@response_headers={"content-type"=>"application/json", "retry-after"=>"30"} @status=404`

test.each([
  ['HTTParty, a hash', party(hash), undefined],
  ['HTTParty, the text', party(string), undefined],
  ['HTTParty, in a log', `I, [2026-11-26T12:00:00 #1]  INFO -- : ${party(hash)}`, undefined],
  [
    'Faraday 2',
    `#<Faraday::Response:0x0f @env=#<Faraday::Env @method=:post @request_body="{\\"a\\":1}" @url=#<URI::HTTPS ${url}> ${sent} ${got} @reason_phrase="Not Found" @response_body=${string}>>`,
    'POST',
  ],
  [
    'Faraday before 1, a hash',
    `#<Faraday::Response:0x0f @on_complete_callbacks=[], @env=#<Faraday::Env @method=:post @body=${hash} @url=#<URI::HTTPS:0x0f URL:${url}> ${sent} ${got}>>`,
    'POST',
  ],
  [
    'Faraday, laid out',
    `=> #<Faraday::Response:0x0f\n @env=\n  #<struct Faraday::Env\n   method=:post,\n   body=\n    ${string},\n   url=#<URI::HTTPS ${url}>,\n   response_headers=\n    {"content-type"=>"application/json",\n     "retry-after"=>"30"},\n   status=404>>`,
    'POST',
  ],
])('the response that a client of Ruby inspects: %s', (_, text, method) => {
  const { form, exchanges } = inspect(text)
  const [{ status, type, requestId, headers, request, diagnosis }] = exchanges
  const pasted = (place: { start: number; end: number } | null | undefined) => text.slice(place?.start, place?.end)
  expect([form, exchanges.length, status?.value, pasted(status?.range)]).toEqual(['ruby-inspect', 1, 404, '404'])
  expect([type?.value, pasted(type?.range), requestId?.value]).toEqual([
    'not_found_error',
    expect.stringContaining('not_found_error'),
    'r-1',
  ])
  expect(headers.map(({ name }) => name)).toContain('retry-after')
  expect(pasted(headers.at(-1)?.range)).toContain('30')
  expect([request?.method, request?.url]).toEqual(method ? [method, url] : [undefined, undefined])
  expect(diagnosis.title).toMatch(/cannot find|not there/)
})

test('each print of a log has its own status and headers, and none of the line around it', () => {
  const bare = party(string).replace(/, @headers=.*/, '>')
  const text = `status=200 ${bare}\nstatus=200 ${party(hash).replace('404', '429')}\nstatus=200 done`
  expect(inspect(text).exchanges.map(({ status, headers }) => [status?.value, headers.length])).toEqual([
    [404, 0],
    [429, 2],
  ])
})

test.each(['#<HTTParty::Response:0x1c8>', '#<Faraday::Env @status=404>', party('nil').replace('404', '4')])(
  'nothing is read of a response without a body and a status: %s',
  (text) => {
    expect(inspect(text).exchanges[0].type).toBeNull()
  },
)
