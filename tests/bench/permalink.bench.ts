// How short permalinks come out, on bodies whose values the dictionary does not hold, and how long they take to make.
import { expect, test } from 'vitest'
import { encodePermalink } from '../../src/core/permalink/encode-permalink.ts'
import { openFragment } from '../../src/core/permalink/permalink.ts'
import { median } from './speed/median.ts'

const viewOf = (text: string) => ({ text, form: null, status: null, exchange: 0 })

function fragmentOf(text: string): string {
  const link = encodePermalink(viewOf(text))
  return link.kind === 'link' ? link.fragment : ''
}

const error = (type: string, message: string, provider?: unknown) => ({
  request_id: '7d0c4b58-91fe-4f0a-8a55-26c5f2d9e370',
  error: { type, message, ...(provider !== undefined && { provider_error: provider }) },
})

const bodies: readonly (readonly [name: string, body: unknown, reach: number])[] = [
  ['the errors page’s sample', error('invalid_request_error', 'The calendar_id parameter is required.'), 60],
  ['grant not found', error('grant.not_found', 'No Grant found for this Grant ID.'), 80],
  [
    'Google’s 429',
    error('rate_limit_error', 'Too many requests', {
      error: {
        code: 429,
        message:
          "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:318220947756'.",
        status: 'RESOURCE_EXHAUSTED',
        errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded', message: 'Rate Limit Exceeded' }],
      },
    }),
    110,
  ],
  [
    'Microsoft Graph',
    error('provider_error', 'An error occurred with the provider', {
      error: {
        code: 'ErrorItemNotFound',
        message: 'The specified object was not found in the store., The process failed to get the correct properties.',
        innerError: {
          date: '2026-04-02T17:41:09',
          'request-id': 'c5a0f6de-17b3-4c7e-8d1f-90b2a64e7c33',
          'client-request-id': '1f7e2b90-6d55-4b1c-a0e8-3c9d5f12ab64',
        },
      },
    }),
    180,
  ],
]

test.each(bodies)('%s', async (name, body, reach) => {
  const text = JSON.stringify(body)
  const fragment = fragmentOf(text)
  process.stdout.write(`${name}: ${text.length} characters, link ${fragment.length} (at most ${reach})\n`)
  expect(await openFragment(fragment)).toEqual({ kind: 'view', view: viewOf(text) })
  expect(fragment.length).toBeLessThanOrEqual(reach)
})

test('a body of 12 KB', () => {
  const messages = Array.from({ length: 24 }, (_, index) => ({
    object: 'message',
    id: `19a${(index * 2654435761).toString(16)}`,
    grant_id: '7d0c4b58-91fe-4f0a-8a55-26c5f2d9e370',
    subject: `Minutes of meeting ${index * 37}`,
    snippet: `Please find below what we agreed on in room ${index}, and who does what until ${index + 3} March.`,
    from: [{ name: 'A Person', email: `person${index}@mail.example` }],
    to: [{ name: 'Another', email: `other${index * 3}@mail.example` }],
    date: 1_700_000_000 + index * 977,
    unread: index % 2 === 0,
    folders: ['INBOX', 'IMPORTANT'],
  }))
  const text = JSON.stringify({ request_id: 'r', data: messages })
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now()
    fragmentOf(text)
    return performance.now() - start
  })
  const middle = median(times)
  process.stdout.write(`${text.length} characters: link ${fragmentOf(text).length}, ${middle.toFixed(2)} ms to make\n`)
  expect(middle).toBeLessThan(5)
})
