// 200,000 random texts made of pieces that matter to readers: none may throw, and every place lies inside the text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examples } from '../../src/core/catalogue/examples.ts'
import { inspect } from '../../src/core/inspect.ts'
import { forms } from '../../src/core/model.ts'

const runs = 200_000

const marks = Array.from('{}[]"\'`\\:,=()<>&%+#?/…“”‘’\u00a0\ufeff\n\t ')
const words = ['error', 'type', 'message', 'request_id', 'provider_error', 'statusCode', 'None', 'nil', '__proto__']
const beginnings = [
  'HTTP/1.1 404 Not Found\r\n',
  '< HTTP/2 429\n',
  '> GET /v3/grants HTTP/2\n',
  '* Connected\n',
  '0\r\n\r\n',
  'NylasApiError: no\n',
  'NylasApiError(type=x, ',
  'Traceback (most recent call last):\n',
  '    at f (a.js:1:2)\n',
  '{"log":{"entries":[',
  '{"error":{"type":"provider_error",',
  '{\\"error\\":',
  '&quot;',
  '```json\n',
  '=>',
  '...',
  '\u001b[31m',
  'https://a.example/cb?error=access_denied&',
  '<html><title>502 Bad Gateway</title>',
  '2026-01-08T09:26:53Z ERROR status=401 ',
]

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(...marks, ...words, ...beginnings),
  fc
    .constantFrom(...examples.map(({ text }) => text))
    .chain((text) =>
      fc.tuple(fc.nat(text.length), fc.nat(60)).map(([start, length]) => text.slice(start, start + length)),
    ),
)

test(`${runs} texts: nothing throws, every place lies inside the text`, () => {
  const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''))
  const form = fc.option(fc.constantFrom(...forms), { nil: undefined, freq: 3 })
  fc.assert(
    fc.property(text, form, (pasted, asked) => {
      const { exchanges } = inspect(pasted, asked === undefined ? {} : { form: asked })
      for (const { range, findings, fields, type, requestId } of exchanges) {
        const places = [range, type?.range, requestId?.range, ...findings.map((finding) => finding.range)]
        for (const place of [...places, ...fields.map((field) => field.range)]) {
          if (place && !(place.start >= 0 && place.start <= place.end && place.end <= pasted.length)) return false
        }
      }
      return true
    }),
    { numRuns: runs },
  )
  expect.assertions(0)
})
