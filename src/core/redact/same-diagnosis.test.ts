// A redacted text must be explained as the one it was made from: over all examples, all samples of the catalogue, and every form.
import { expect, test } from 'vitest'
import type { CatalogueEntry } from '../catalogue/entry.ts'
import { errorTypes } from '../catalogue/error-types/index.ts'
import { examples } from '../catalogue/examples.ts'
import { providerErrors } from '../catalogue/provider-errors/index.ts'
import { sampleOf } from '../catalogue/samples.ts'
import { statuses } from '../catalogue/statuses.ts'
import { triggers } from '../catalogue/triggers.ts'
import { inspect } from '../inspect.ts'
import { redact } from './redact.ts'

/** What a colleague reads of it: everything but places, quotations and values. */
function told(text: string) {
  const { form, exchanges } = inspect(text)
  return {
    form,
    exchanges: exchanges.map(({ envelope, status, type, diagnosis, findings, requestId }) => ({
      envelope,
      status: status?.value,
      type: type?.value,
      requestId: requestId?.value,
      diagnosis: {
        ...diagnosis,
        evidence: diagnosis.evidence.map(({ label }) => label),
        retry: diagnosis.retry.verdict,
      },
      findings: findings.map(({ rule, pointer }) => [rule, pointer]),
    })),
  }
}

test.each(examples)('the example “$title”', ({ text }) => {
  expect(told(redact(text).text)).toEqual(told(text))
})

const items: readonly CatalogueEntry[] = [
  ...errorTypes.map((entry) => ({ kind: 'types', entry }) as const),
  ...statuses.map((entry) => ({ kind: 'statuses', entry }) as const),
  ...triggers.map((entry) => ({ kind: 'triggers', entry }) as const),
  ...providerErrors.map((entry) => ({ kind: 'providers', entry }) as const),
]

test('every sample of the catalogue', () => {
  const changed = items.map(sampleOf).filter((text) => {
    return JSON.stringify(told(redact(text).text)) !== JSON.stringify(told(text))
  })
  expect(changed).toEqual([])
})

const unauthorized = '{"request_id":"r","error":{"type":"unauthorized","message":"Unauthorized"}}'

/** A refused request with this header, as curl and as a browser keep it. */
function textsWith(authorization: string): readonly string[] {
  const request = {
    method: 'GET',
    url: 'https://api.us.nylas.com/v3/grants/g/messages',
    headers: [{ name: 'Authorization', value: authorization }],
  }
  const response = { status: 401, headers: [], content: { mimeType: 'application/json', text: unauthorized } }
  return [
    `> GET /v3/grants/g/messages HTTP/2\n> authorization: ${authorization}\n>\n< HTTP/2 401\n<\n${unauthorized}`,
    JSON.stringify({ log: { entries: [{ request, response }] } }),
  ]
}

test.each(['Bearer undefined', 'undefined', 'Bearer $NYLAS_API_KEY', `Bearer \${NYLAS_API_KEY}`])(
  'a header that holds no key is no secret, and still explains a 401: %s',
  (value) => {
    for (const text of textsWith(value)) {
      expect(told(redact(text).text)).toEqual(told(text))
      expect(inspect(text).exchanges[0].diagnosis.evidence).toContainEqual(
        expect.objectContaining({ label: 'Authorization' }),
      )
    }
  },
)

test.each(['FAKEkey', 'Bearer Bearer FAKEkey', 'Bearer "FAKEkey"', "Bearer 'FAKEkey'", 'Bearer FAKEkey'])(
  'what is wrong around the key of a header can still be seen: %s',
  (header) => {
    const key = 'nyk_v0_FAKEfakeFAKEfake0123456789'
    const value = header.replace('FAKEkey', key)
    for (const text of textsWith(value)) {
      const redacted = redact(text).text
      expect(redacted).not.toContain(key)
      expect(told(redacted)).toEqual(told(text))
    }
  },
)

test('what only looks like the name of a variable is hidden', () => {
  expect(redact('{"password":"$ecret"}').text).not.toContain('$ecret')
  expect(redact('authorization: Bearer $ecret.of-mine').text).not.toContain('ecret')
})

test.each([
  `Traceback (most recent call last):\n  File "app.py", line 3, in <module>\nnylas.models.errors.NylasApiError: Grant is expired`,
  `{'error': {'type': 'provider_error', 'message': 'x', 'provider_error': {'email': 'ada@contoso.example'}}, 'request_id': 'r'}`,
  `NylasApiError: No Grant found\n    at x (a.js:1:2) {\n  type: 'grant.not_found',\n  requestId: 'r',\n  headers: { cookie: 'a=b' },\n  statusCode: 404\n}`,
  `> GET /v3/grants/g/messages HTTP/2\n> authorization: Bearer fake-bearer-token-77\n>\n< HTTP/2 401\n< set-cookie: a=b\n<\n{"request_id":"r","error":{"type":"unauthorized","message":"Unauthorized"}}`,
  `https://app.example.com/cb?error=access_denied&error_code=45002&error_description=No&state=0123456789abcdef`,
  `2026-11-22T10:00:00Z ERROR user=ada@contoso.example {"request_id":"r","error":{"type":"rate_limit_error","message":"Slow"}}`,
  `ts=2026-03-03 api_key=nyk_v0_FAKEfakeFAKEfake0123456789 user=ada@contoso.example status=401 Grant not found.`,
])('a print: %.40s', (text) => {
  expect(told(redact(text).text)).toEqual(told(text))
})
