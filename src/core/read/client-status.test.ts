// The status in the words of HTTP clients, where those are all that was pasted, and that none is read for another service.
import { expect, test } from 'vitest'
import { clientStatuses } from '../catalogue/client-statuses.ts'
import { inspect } from '../inspect.ts'

function seen(text: string) {
  const { form, exchanges } = inspect(text)
  const [{ status, type }] = exchanges
  return {
    form,
    status: status && [status.value, text.slice(status.range?.start, status.range?.end)],
    type: type?.value,
  }
}

const url = 'https://api.us.nylas.com/v3/grants/g-1/messages'
const python = 'Traceback (most recent call last):\n  File "/srv/a.py", line 3, in f\n    r.raise_for_status()\n'

const rows: readonly (readonly [string, string, number, string])[] = [
  [
    'requests',
    `${python}requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: ${url}`,
    401,
    'stack-trace',
  ],
  [
    'httpx',
    `httpx.HTTPStatusError: Client error '403 Forbidden' for url '${url}'\nFor more information check: https://docs.example/403`,
    403,
    'plain-text',
  ],
  [
    'aiohttp',
    `aiohttp.client_exceptions.ClientResponseError: 429, message='Too Many Requests', url=URL('${url}')`,
    429,
    'plain-text',
  ],
  ['urllib', 'urllib.error.HTTPError: HTTP Error 401: Unauthorized', 401, 'plain-text'],
  [
    'urllib3',
    "urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='api.us.nylas.com', port=443): Max retries exceeded with url: /v3/grants (Caused by ResponseError('too many 504 error responses'))",
    504,
    'plain-text',
  ],
  ['a response of requests', '<Response [404]>', 404, 'plain-text'],
  ['a response of httpx', '<Response [404 Not Found]>', 404, 'plain-text'],
  ['axios', 'Error: Request failed with status code 429', 429, 'plain-text'],
  [
    'got',
    "HTTPError: Response code 403 (Forbidden)\n    at Request.<anonymous> (file:///srv/node_modules/got/index.js:92:42)\n    at f (/srv/a.js:1:2) {\n  code: 'ERR_NON_2XX_3XX_RESPONSE'\n}",
    403,
    'stack-trace',
  ],
  [
    'superagent',
    'Error: Forbidden\n    at Request.callback (/srv/node_modules/superagent/lib/node/index.js:845:17) {\n  status: 403,\n  response: {}\n}',
    403,
    'plain-text',
  ],
  ['Dio 4', 'DioError [DioErrorType.response]: Http status error [401]', 401, 'plain-text'],
  [
    'Dio',
    'DioException [bad response]: This exception was thrown because the response has a status code of 401 and RequestOptions.validateStatus was configured to throw for this status code.',
    401,
    'plain-text',
  ],
  ['a response of OkHttp', `Response{protocol=h2, code=403, message=, url=${url}}`, 403, 'plain-text'],
  [
    'the log of OkHttp',
    `I/okhttp.OkHttpClient: <-- 429 ${url} (212ms)\nI/okhttp.OkHttpClient: <-- END HTTP`,
    429,
    'plain-text',
  ],
  ['Alamofire', 'Response status code was unacceptable: 404.', 404, 'plain-text'],
  [
    'the dump of Alamofire',
    '▿ responseValidationFailed(reason: Alamofire.AFError.ResponseValidationFailureReason.unacceptableStatusCode(code: 401))',
    401,
    'plain-text',
  ],
  [
    'URLSession',
    `<NSHTTPURLResponse: 0x600> { URL: ${url} } { Status Code: 401, Headers {\n    "x-a" =     (\n        b\n    );\n} }`,
    401,
    'plain-text',
  ],
  [
    'Retrofit',
    'retrofit2.HttpException: HTTP 404 \n\tat retrofit2.KotlinExtensions.await(KotlinExtensions.kt:53)',
    404,
    'stack-trace',
  ],
  [
    'Angular',
    `HttpErrorResponse {headers: HttpHeaders, status: 401, statusText: 'Unauthorized', url: '${url}', ok: false, …}`,
    401,
    'plain-text',
  ],
  ['undici', 'ResponseStatusCodeError: Response status code 404: Not Found', 404, 'plain-text'],
  [
    'Faraday',
    "the server responded with status 403 (Faraday::ForbiddenError)\n\tfrom /gems/faraday-2.7/lib/faraday/response/raise_error.rb:30:in `on_complete'",
    403,
    'stack-trace',
  ],
  ['RestClient', 'RestClient::Unauthorized: 401 Unauthorized', 401, 'plain-text'],
  ['curl', 'curl: (22) The requested URL returned error: 429', 429, 'plain-text'],
  ['wget', 'HTTP request sent, awaiting response... 401 Unauthorized', 401, 'plain-text'],
  [
    'reqwest, debugged',
    'Error: reqwest::Error { kind: Status(429), url: Url { scheme: "https", host: Some(Domain("api.us.nylas.com")), path: "/v3" } }',
    429,
    'plain-text',
  ],
  ['reqwest', `Error: HTTP status client error (404 Not Found) for url (${url})`, 404, 'plain-text'],
  [
    '.NET',
    'System.Net.Http.HttpRequestException: Response status code does not indicate success: 413 (Request Entity Too Large).\n   at System.Net.Http.HttpResponseMessage.EnsureSuccessStatusCode()\n   at A.B.SendAsync(Message m) in C:\\src\\B.cs:line 88',
    413,
    'stack-trace',
  ],
  ['PowerShell', 'iwr : The remote server returned an error: (401) Unauthorized.', 401, 'plain-text'],
  [
    'PowerShell in German',
    'Invoke-RestMethod : Der Remoteserver hat einen Fehler zurückgegeben: (404) Nicht gefunden.\nIn Zeile:1 Zeichen:1\n+ Invoke-RestMethod -Uri https://api.us.nylas.com/v3/grants -Headers $h',
    404,
    'plain-text',
  ],
  [
    'PowerShell in French',
    'Invoke-RestMethod : Le serveur distant a retourné une erreur : (401) Non autorisé.\r\nAu caractère Ligne:1 : 1\r\n+ Invoke-RestMethod -Uri https://api.us.nylas.com/v3/grants -Headers $h',
    401,
    'plain-text',
  ],
  [
    'PowerShell in Spanish, folded',
    `Invoke-WebRequest : Error en el servidor\nremoto: (429) Too Many Requests.\nEn línea: 1 Carácter: 1\n+ Invoke-WebRequest ${url} -Headers $h`,
    429,
    'plain-text',
  ],
  [
    'the Java SDK for API v2',
    'RequestFailedException [statusCode=401, type=null, message=null]\n\tat com.nylas.A.b(A.java:2)\n\tat c.D.e(D.java:6)',
    401,
    'stack-trace',
  ],
  [
    'Spring',
    'org.springframework.web.client.HttpClientErrorException$Conflict: 409 Conflict: [no body]',
    409,
    'plain-text',
  ],
  ['Feign', `feign.FeignException$Gone: [410 Gone] during [GET] to [${url}] [Api#get()]: []`, 410, 'log-line'],
  ['Guzzle', `Client error: \`GET ${url}\` resulted in a \`404 Not Found\` response`, 404, 'log-line'],
  [
    'Chrome',
    `Request URL:\n${url}\nRequest Method:\nPOST\nStatus Code:\n400 Bad Request\nReferrer Policy:\norigin`,
    400,
    'http-message',
  ],
  ['the console of Chrome', `mail.js:12  POST ${url} 401 (Unauthorized)`, 401, 'log-line'],
  ['the console of Chrome over HTTP/2', `GET ${url} 404 ()\nload @ mail.js:12`, 404, 'log-line'],
  [
    'the console of Chrome, of what it loaded',
    'Failed to load resource: the server responded with a status of 401 ()',
    401,
    'plain-text',
  ],
  [
    'the console of Chrome, of what it loaded from Nylas',
    'api.us.nylas.com/v3/grants/me/messages:1  Failed to load resource: the server responded with a status of 401 ()',
    401,
    'plain-text',
  ],
  [
    'Next.js',
    ` GET /inbox 500 in 1234ms\n │ GET ${url} 404 in 200ms (cache skip)\n │ │ Cache skipped reason: (auto no cache)`,
    404,
    'log-line',
  ],
  [
    'a program, in brackets',
    'Error: Nylas API error (403): the grant lacks a scope\n    at sync (/srv/a.js:1:2)',
    403,
    'stack-trace',
  ],
  ['a program, behind a word', '2026/03/11 09:14:02 nylas api error (status 429): slow down', 429, 'plain-text'],
  ['a program, alone', '[SendEmail] Nylas error: 404', 404, 'plain-text'],
  ['a program, in a sentence', 'Sync stopped: Nylas API returned error: 503. Next try at noon.', 503, 'plain-text'],
  ['a program, before the words of the answer', 'Nylas error: 400 calendar_id is required', 400, 'plain-text'],
  ['a program, before its own words', 'Failed to create the event in Nylas: 409 - taken', 409, 'plain-text'],
]

test.each([
  ['a sentence', '❌ Nylas send error: 400 Bad Request - "to" is required', 400],
  ['a heading with a dash', 'Error 502 - Bad Gateway', 502],
  ['a heading with a dash, of other words', '502 - messages to go', undefined],
  ['an error of Make', 'The operation failed with an error. [401] Unauthorized', 401],
  ['a line about two calls', `The webhook returned 200 but then GET ${url} returned 404`, 404],
  ['a call of the app’s own', 'POST /api/send 500 Internal Server Error', undefined],
  ['another service', 'https://api.other.example/v1 said 502 Bad Gateway', undefined],
  ['a phrase of another code', 'We saw 400 Not Found in it', undefined],
  ['a count', 'There were 404 messages', undefined],
  ['a count of what Nylas gave', 'Nylas returned 450 messages', undefined],
  ['a count of what failed', 'Nylas sync failed: 500 users were left out', undefined],
  ['a count of failures', 'Our job for Nylas failed 404 times', undefined],
  ['a count out of another', 'Nylas sync error in 500 of 800 threads', undefined],
  ['a count of errors', 'Nylas errors: 450 since noon', undefined],
  ['a count behind the name', 'Nylas: 500 threads to go', undefined],
  ['a longer number', 'Nylas error: 4040', undefined],
])('a status and its reason phrase in %s', (_, text, status) => {
  expect(inspect(text).exchanges[0].status?.value).toBe(status)
})

test.each(rows)('the status in the words of %s', (_, text, status, form) => {
  expect(seen(text)).toEqual({ form, status: [status, String(status)], type: undefined })
})

test.each(clientStatuses.map((row) => [row.marks.join(' or '), row] as const))(
  'what has %j in it is met in the rows above',
  (_, { marks, words }) => {
    const met = rows.filter(([, text]) => marks.some((mark) => text.includes(mark)) && words.test(text))
    expect(met.length).toBeGreaterThan(0)
    for (const [, text, status] of met) expect(words.exec(text)?.[0].endsWith(String(status))).toBe(true)
  },
)

test.each([
  ['requests', '500 of them\nHTTPError: 401 Client Error: Unauthorized for url: https://api.other.example/v1/messages'],
  ['httpx', "httpx.HTTPStatusError: Client error '403 Forbidden' for url 'https://nylas.com.other.example/v1'"],
  ['reqwest', 'reqwest::Error { kind: Status(429), url: Url { host: Some(Domain("api.other.example")) } }'],
  [
    'urllib3',
    "MaxRetryError: HTTPSConnectionPool(host='api.other.example', port=443): Max retries exceeded (Caused by ResponseError('too many 504 error responses'))",
  ],
  ['the console of Chrome', 'mail.js:12 POST http://localhost:3000/api/send 401 (Unauthorized)'],
  [
    'the console of Chrome, of what it loaded',
    'cdn.other.example/a.js:1 Failed to load resource: the server responded with a status of 404 ()',
  ],
  ['Next.js', ' │ GET https://api.other.example/v1 404 in 200ms (cache skip)'],
  [
    'PowerShell',
    'Invoke-RestMethod : Der Remoteserver hat einen Fehler zurückgegeben: (404) Nicht gefunden.\nIn Zeile:1 Zeichen:1\n+ Invoke-RestMethod -Uri https://api.other.example/v1',
  ],
  ['prose', 'We got a server responded with status page, see status 404 there.'],
  ['a number', 'Status Code: 4040'],
  ['a longer word', 'Request failed with status code 404x'],
])('is none of Nylas: %s', (_, text) => {
  expect(seen(text).status).toBeNull()
})

test('stands above or before the body that says more', () => {
  const body = '{"request_id":"r-1","error":{"type":"grant.not_found","message":"no"}}'
  for (const words of [
    `${python}requests.exceptions.HTTPError: 404 Client Error: Not Found for url: ${url}\n`,
    'Error: Request failed with status code 404 ',
  ]) {
    expect(seen(words + body)).toEqual({ form: 'log-line', status: [404, '404'], type: 'grant.not_found' })
  }
})

test('wget tells the status alone where it prints no head', () => {
  const text = `--2026-01-08 09:26:53--  ${url}\nResolving api.us.nylas.com (api.us.nylas.com)... 203.0.113.2\nHTTP request sent, awaiting response... 401 Unauthorized\n\nUsername/Password Authentication Failed.`
  expect(seen(text)).toEqual({ form: 'http-message', status: [401, '401'], type: undefined })
  expect(inspect(text).exchanges[0].request).toMatchObject({ method: 'GET', url })
})

const body = '{"request_id":"r-1","error":{"type":"unauthorized","message":"Unauthorized"}}'

test.each([
  ['Chrome', `mail.js:12 POST ${url} 401 (Unauthorized)`, 'POST'],
  ['Next.js', ` │ GET ${url} 401 in 200ms (cache skip)`, 'GET'],
  ['Firefox', `XHRPOST ${url}\n[HTTP/2 401  212ms]`, 'POST'],
  ['Firefox on one line', `XHR GET ${url} [HTTP/1.1 401 Unauthorized 212ms]`, 'GET'],
])('the console of %s states call and status, above a body and without one', (_, text, method) => {
  for (const [paste, type] of [
    [text, undefined],
    [`${text}\n${body}`, 'unauthorized'],
  ] as const) {
    const [exchange, ...others] = inspect(paste).exchanges
    expect(others).toEqual([])
    expect([exchange.status?.value, exchange.request, exchange.type?.value]).toEqual([
      401,
      { method, url, body: null },
      type,
    ])
    expect(paste.slice(exchange.status?.range?.start, exchange.status?.range?.end)).toBe('401')
  }
})

test.each([
  ['a status that is named', 'level=info msg="nylas call" status=200 retried_after="503 Service Unavailable"', 200],
  ['a status that is named first', 'nylas request succeeded status=200 last_error="429 Too Many Requests"', 200],
  ['a status that is named, of a failure', 'nylas status=504 attempt=3 last_error="429 Too Many Requests"', 504],
  ['attempts in a sentence', 'Attempt 1 failed: 429 Too Many Requests. Attempt 2: 200 OK', 200],
  ['attempts with arrows', 'attempt 1 -> 503 Service Unavailable, attempt 2 -> 200 OK', 200],
  [
    'attempts line by line',
    'try #1: 429 Too Many Requests\ntry #2: 503 Service Unavailable\ntry #3: 202 Accepted',
    202,
  ],
  ['an attempt that fails at last', 'Attempt 1: 200 OK, page 1. Attempt 2: 429 Too Many Requests', 429],
  ['an attempt that is still to come', 'Attempt 1 failed: 429 Too Many Requests. Attempt 2 in 5 s', 429],
  ['attempts of several calls', 'a: attempt 2: 429 Too Many Requests\nb: attempt 1: 200 OK', 429],
  ['an access line', `GET ${url} attempt 1 -> 503 Service Unavailable, attempt 2 -> 200 OK`, 200],
  ['an access line of words', `GET ${url} attempt=1 returned 503, attempt=2 returned 404`, 404],
  ['an attempt that is announced', 'nylas: Request failed with status 503, retrying in 2s … 200 OK', 200],
  ['a line below the announcement', 'nylas: 503 Service Unavailable, retrying in 2s\nnylas: 200 OK', 200],
  [
    'a failure below the announcement',
    'nylas: 503 Service Unavailable, will retry\nnylas: 429 Too Many Requests, giving up',
    429,
  ],
  ['a failure among what follows', 'nylas: 503 Service Unavailable, retrying\na: 200 OK\nb: 404 Not Found', 404],
  ['an announcement with its reason, alone', 'nylas: retrying in 2s (429 Too Many Requests)', 429],
  ['an announcement above the app’s own line', 'nylas 503 Service Unavailable, retrying\nGET /inbox 200 OK', 503],
  ['an access line tried again', `retrying GET ${url} in 1s (status 503)\nGET ${url} 200 OK`, 200],
  [
    'an access line tried again and again',
    `GET ${url} returned 503, will retry\nGET ${url} returned 503, will retry\nGET ${url} returned 404`,
    404,
  ],
  ['an access line above the outcome alone', `GET ${url} 503 Service Unavailable, retrying in 1s\n200 OK`, 200],
  ['an access line above one of the app', `GET ${url} 503 Service Unavailable, retrying\nGET /inbox 200 OK`, 503],
  ['an access line above another call', `GET ${url} 503 Service Unavailable, retrying\nGET ${url}/m-1 200 OK`, 503],
])('the last that was answered counts: %s', (_, text, status) => {
  expect(seen(text).status).toEqual([status, String(status)])
  expect(inspect(text).exchanges[0].diagnosis.category === 'success').toBe(status < 300)
})

test.each([
  ['whole', body, ''],
  ['above its frames', body, '\n\tat feign.FeignException.errorStatus(FeignException.java:203)'],
  ['cut off', `${body.slice(0, -9)}... (500 bytes)`, ''],
])('Feign puts call and body into brackets: %s', (_, written, below) => {
  const text = `feign.FeignException$Unauthorized: [401 Unauthorized] during [GET] to [${url}] [NylasApi#get(String)]: [${written}]${below}`
  const [{ status, type, requestId, request }] = inspect(text).exchanges
  expect([status?.value, type?.value, requestId?.value, request]).toEqual([
    401,
    'unauthorized',
    'r-1',
    { method: 'GET', url, body: null },
  ])
})
