// The same answer asks for other advice, depending on the request that led to it.
import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { adviceOf, errorBody as error } from './test-answers.ts'

/** An answer below the request that led to it, as tools print both. */
const to = (request: string, status: number, body: string) => {
  const [method, path] = request.split(' ')
  return [
    `${method} https://api.us.nylas.com/v3${path} HTTP/1.1`,
    'Authorization: Bearer nyk_v0_fake\n',
    `HTTP/1.1 ${status} Some Reason`,
    'content-type: application/json\n',
    body,
  ].join('\n')
}
const verdict = (text: string) => inspect(text).exchanges[0].diagnosis

const send = 'POST /grants/abc/messages/send'

test.each(['GET /grants/abc/notetakers/n-1/media', 'GET /notetakers/n-1/media'])(
  'a Notetaker without files is one whose files are not ready, or were removed: %s',
  (request) => {
    const diagnosis = verdict(to(request, 404, error('not_found_error', 'not found')))
    expect(diagnosis).toMatchObject({ category: 'not-found', retry: { verdict: 'after-fix' }, candidates: [] })
    expect(diagnosis.title).toBe('There are no files of this Notetaker')
    expect(adviceOf(diagnosis)).toMatch(/14 days[^]*60 minutes/)
    expect(adviceOf(diagnosis)).not.toContain('URL-encode')
  },
)

describe('unexpected_error', () => {
  const body = error('unexpected_error', 'unexpected error')

  test.each(['POST /grants/abc/messages/smart-compose', 'POST /grants/abc/messages/m/smart-compose'])(
    'is a failure of Smart Compose, after which nothing went out: %s',
    (request) => {
      const diagnosis = verdict(to(request, 500, body))
      expect(diagnosis).toMatchObject({ title: 'Smart Compose failed on the Nylas side', confidence: 'certain' })
      expect(diagnosis.retry).not.toHaveProperty('mayHaveHappened')
    },
  )

  test.each([
    [send, 'Sent folder'],
    ['POST /grants/abc/of-tomorrow', 'Sent folder'],
    ['POST /notetakers', 'in its list'],
    ['POST /grants/abc/events?calendar_id=primary', 'in the calendar'],
  ])('is a fault of Nylas after which the work may be done: %s', (request, place) => {
    const diagnosis = verdict(to(request, 500, body))
    expect(diagnosis).toMatchObject({ category: 'server', actor: 'nylas', retry: { verdict: 'backoff' } })
    expect(diagnosis.retry.mayHaveHappened).toContain(place)
    expect(adviceOf(diagnosis)).not.toMatch(/Smart Compose|trying again is safe|Nothing was sent/)
  })

  test.each([body, 'unexpected_error', `HTTP/2 500\n\n${body}`])(
    'names Smart Compose as one possibility where no request is shown: %s',
    (text) => {
      const { title, causes, retry } = verdict(text)
      expect(title).toBe('Nylas hit a fault that it did not foresee')
      expect(causes.filter((cause) => cause.includes('Smart Compose'))).toHaveLength(1)
      expect(retry).toMatchObject({ verdict: 'backoff', idempotencyKey: 'same' })
      expect(retry.mayHaveHappened).toContain('Sent folder')
    },
  )
})

describe('api.insufficient_scopes', () => {
  const body = error('api.insufficient_scopes', 'missing scope')

  test.each([
    ['GET /grants/abc/messages?limit=50', ['Read messages']],
    ['GET /grants/abc/calendars/primary', ['Read calendars and availability']],
    ['GET /grants/abc/attachments/a?message_id=m', []],
  ])('asks for what the endpoint needs and speaks of no send: %s', (request, tasks) => {
    const diagnosis = verdict(to(request, 403, body))
    expect(diagnosis).toMatchObject({ category: 'authorization', retry: { verdict: 'after-fix' } })
    expect(diagnosis.title).toBe('The grant lacks a scope that this call needs')
    expect(adviceOf(diagnosis)).not.toMatch(/send|Mail\./i)
    expect(diagnosis.scopes.map(({ task }) => task)).toEqual(tasks)
  })

  test.each(['api.insufficient_scopes', 'insufficient_scopes'])('is a scope for sending on a send: %s', (type) => {
    const diagnosis = verdict(to(send, 403, error(type, 'missing scope')))
    expect(diagnosis).toMatchObject({ title: 'The grant may not send yet', confidence: 'certain', candidates: [] })
    expect(diagnosis.scopes.map(({ task }) => task)).toEqual(['Send messages'])
  })

  test('is most often one for sending where no request is shown', () => {
    const { title, fix } = verdict(`HTTP/2 403\n\n${body}`)
    expect(title).toBe('The grant lacks a permission, most often for sending')
    expect(fix.map(({ text }) => text).join('\n')).toContain('For any other call')
  })
})

describe('a provider that took too long', () => {
  const body = error('provider_error', 'Request timed out')

  test.each([
    [send, { idempotencyKey: 'new', mayHaveHappened: expect.stringContaining('Sent folder') }],
    ['POST /grants/abc/events?calendar_id=primary', { mayHaveHappened: expect.stringContaining('in the calendar') }],
    ['PUT /grants/abc/events/e?calendar_id=primary', { mayHaveHappened: expect.stringContaining('in the calendar') }],
  ])('may have done what changes something: %s', (request, retry) => {
    const diagnosis = verdict(to(request, 504, body))
    expect(diagnosis).toMatchObject({
      title: 'The provider took longer than Nylas waits',
      retry: { verdict: 'backoff', ...retry },
      candidates: [],
    })
    const [first, second, third] = diagnosis.fix.map(({ text }) => text)
    expect(first).toMatch(/Sent folder.*calendar/)
    expect(second).toContain('attachments')
    expect(third).toContain('new `Idempotency-Key`')
    expect(adviceOf(diagnosis)).not.toMatch(/[Tt]hreads|`limit`|curl/)
  })

  test.each(['GET /grants/abc/threads', 'GET /grants/abc/messages?limit=200', 'POST /grants/abc/calendars/free-busy'])(
    'is asked for less where nothing can have changed: %s',
    (request) => {
      const diagnosis = verdict(to(request, 504, body))
      expect(diagnosis.fix[0]?.text).toContain('Ask for less')
      expect(diagnosis.retry).not.toHaveProperty('mayHaveHappened')
    },
  )

  test('is asked for less where no request is shown, and a send may have happened', () => {
    const { fix, retry } = verdict(body)
    expect(fix[0]?.text).toContain('Ask for less')
    expect(retry.mayHaveHappened).toContain('If this was a send')
  })
})

describe('a 504 without a reason', () => {
  const plain = error('provider_error', 'failed')

  test.each([
    ['GET /grants/abc/messages/m', plain],
    ['GET /grants/abc/messages/m', ''],
    ['GET /grants/abc/messages', JSON.stringify({ request_id: 'r', error: { message: 'failed' } })],
    ['GET /grants/abc/threads', plain],
    ['POST /grants/abc/calendars/free-busy', plain],
  ])('speaks of no message where nothing is sent: %s', (request, body) => {
    const diagnosis = verdict(to(request, 504, body))
    expect(diagnosis).toMatchObject({ category: 'provider', retry: { verdict: 'backoff' } })
    expect(adviceOf(diagnosis)).not.toMatch(/spam|Idempotency-Key|Sent folder/)
  })

  test('may be spam on a send', () => {
    expect(adviceOf(verdict(to(send, 504, plain)))).toContain('spam')
  })

  test('of another type keeps what that type says', () => {
    expect(verdict(to('GET /grants/abc/messages', 504, error('partial_success_error', 'part'))).title).toBe(
      'Part of the request went through, part failed',
    )
  })
})

describe('a 401', () => {
  const types = ['unauthorized', 'authentication_error', 'token.unauthorized_access']
  const typed = types.map((type) => error(type, 'Unauthorized'))
  const untyped = JSON.stringify({ request_id: 'r', error: { message: 'Unauthorized' } })

  test.each(
    [
      'GET /applications',
      'GET /grants?limit=10',
      'GET /webhooks',
      'POST /webhooks',
      'POST /connect/custom',
      'POST /notetakers',
    ].flatMap((request) => [...typed, untyped, ''].map((body) => [request, body] as const)),
  )('is about key or region where no grant is involved: %s %s', (request, body) => {
    const diagnosis = verdict(to(request, 401, body))
    expect(diagnosis).toMatchObject({ category: 'authentication', actor: 'developer', candidates: [] })
    expect(diagnosis.fix[0]?.text).toContain('both regions')
    expect(adviceOf(diagnosis)).not.toMatch(/expired|sign in|upload|GRANT_ID|grant_id/)
  })

  test.each(typed)('to a path with `me` is about the access token: %s', (body) => {
    for (const request of ['GET /grants/me/messages', 'GET /grants/me']) {
      const diagnosis = verdict(to(request, 401, body))
      expect(diagnosis).toMatchObject({ title: 'The access token is not accepted', candidates: [] })
      expect(diagnosis.fix[0]?.code?.text).toContain('refresh_token')
      expect(adviceOf(diagnosis)).not.toMatch(/API key is not accepted|copy the key|create a key/)
    }
  })

  test.each(['Bearer token invalid', 'Invalid API key.'])('to `me` is so whatever the words: %s', (message) => {
    const text = to('GET /grants/me/messages', 401, error('token.unauthorized_access', message))
    expect(verdict(text).title).toBe('The access token is not accepted')
  })

  test.each(['GET /grants/abc', 'PATCH /grants/abc'])('to the grant itself is not about its expiry: %s', (request) => {
    const diagnosis = verdict(to(request, 401, error('unauthorized', 'Unauthorized')))
    expect(diagnosis.candidates.map(({ title }) => title)).toEqual([
      'The API key is wrong',
      'The grant belongs to another application',
      'The request went to the wrong region',
    ])
    expect(diagnosis.fix.map(({ text }) => text).join()).not.toContain('Ask for the grant')
  })

  test.each(['GET /grants/abc/messages', 'POST /grants/abc/events?calendar_id=primary'])(
    'for a grant leaves open whether key, region or grant is meant: %s',
    (request) => {
      const { candidates } = verdict(to(request, 401, error('unauthorized', 'Unauthorized')))
      expect(candidates.map(({ title }) => title)).toContain('The grant has expired')
    },
  )

  test.each([
    ['GET /scheduling/availability?configuration_id=x', error('unauthorized', 'Unauthorized'), 'Scheduler session'],
    ['POST /connect/token', error('grant.refresh_token_invalid', 'x'), 'refresh token'],
    ['POST /grants/abc/attachment-uploads', error('unauthorized', 'Unauthorized'), 'Upload sessions'],
    ['GET /applications', error('INVALID_SESSION', 'session expired'), 'Dashboard session'],
    ['GET /applications', error('unauthorized', 'This application has been disabled'), 'application is disabled'],
  ])('keeps what is known better: %s %s', (request, body, title) => {
    expect(verdict(to(request, 401, body)).title).toContain(title)
  })
})

describe('a change that is no message', () => {
  const graph = JSON.stringify({
    request_id: 'r',
    error: { type: 'provider_error', message: 'x', provider_error: { error: { code: 'UnknownError', message: '' } } },
  })

  test.each([
    ['DELETE /grants/abc/events/e1?calendar_id=primary', 504, error('provider_error', 'failed')],
    ['POST /grants/abc/events?calendar_id=primary', 504, error('provider_error', 'failed')],
    ['POST /grants/abc/events/e1/send-rsvp?calendar_id=primary', 504, error('provider_error', 'failed')],
    ['PUT /grants/abc/messages/m1', 504, error('provider_error', 'failed')],
    ['POST /grants/abc/notetakers', 504, error('provider_error', 'failed')],
    ['DELETE /grants/abc/events/e1?calendar_id=primary', 503, error('api.server_error', 'failed')],
    ['PUT /grants/abc/drafts/d1', 500, error('internal_error', 'failed')],
    ['PUT /grants/abc/contacts/c1', 502, JSON.stringify({ request_id: 'r', error: 'failed' })],
    ['POST /grants/abc/events?calendar_id=primary', 503, JSON.stringify({ request_id: 'r', error: { message: 'no' } })],
    ['DELETE /grants/abc/events/e1?calendar_id=primary', 503, ''],
    ['POST /grants/abc/events?notify_participants=true', 504, graph],
    ['DELETE /no-path-of-the-api', 504, error('provider_error', 'failed')],
  ])('gets no advice for one: %s, %d', (request, status, body) => {
    const diagnosis = verdict(to(request, status, body))
    expect(diagnosis.retry.mayHaveHappened).toContain('in the calendar, any other object in its list')
    expect(diagnosis.retry).not.toHaveProperty('idempotencyKey')
    expect(adviceOf(diagnosis)).not.toMatch(/Sent folder|Idempotency-Key|[Ss]pam|the message|`limit`|[Tt]hreads/)
  })

  test('a folder is none either', () => {
    expect(adviceOf(verdict(to('PUT /grants/abc/folders/f1', 503, '')))).not.toMatch(/Sent folder|Idempotency-Key/)
  })

  test.each([send, 'POST /domains/example.com/messages/send', 'POST /grants/abc/drafts/d1'])(
    'a message is looked for in the Sent folder: %s',
    (request) => {
      const { retry } = verdict(to(request, 504, error('provider_error', 'failed')))
      expect(retry).toMatchObject({ idempotencyKey: 'new', mayHaveHappened: expect.stringContaining('Sent folder') })
    },
  )
})

test.each(
  [408, 500, 502, 503, 504, 520].flatMap((status) =>
    [`POST /grants/abc/events?calendar_id=a`, 'PUT /grants/abc/drafts/d'].map((request) => [status, request] as const),
  ),
)('a page with %i as the answer to %s says nothing of sends', (status, request) => {
  const page = `<html><head><title>${status} x</title></head><body><h1>Service Unavailable</h1></body></html>`
  const diagnosis = verdict(to(request, status, page))
  expect(adviceOf(diagnosis)).not.toMatch(/Idempotency-Key|Sent folder|message may/)
  expect(diagnosis.retry).not.toHaveProperty('idempotencyKey')
  expect(verdict(to(send, status, page)).retry.idempotencyKey).toBe('same')
})
