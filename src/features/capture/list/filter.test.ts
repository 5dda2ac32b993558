import { expect, test } from 'vitest'
import { testExchange } from '../../../core/capture/test-exchange.ts'
import { type CaptureFilter, isFiltering, matcher, noFilter } from './filter.ts'

const notFound = '{"error":{"type":"not_found_error","message":"Gone (for good)"}}'
const rows = [
  testExchange({ id: 1, url: 'https://api.us.nylas.com/v3/grants/g1/messages?limit=5' }),
  testExchange({
    id: 2,
    method: 'POST',
    sent: '{"subject":"Grüße"}',
    status: 404,
    statusText: 'Not Found',
    body: notFound,
  }),
  testExchange({ id: 3, status: 503, headers: [['Retry-After', '30']], body: '' }),
  testExchange({ id: 4, body: null, failure: 'upstream-refused' }),
  testExchange({ id: 5, origin: 'webhook', signature: 'invalid' }),
  testExchange({ id: 6, origin: 'webhook', signature: 'valid' }),
  testExchange({ id: 7, origin: 'webhook', signature: 'valid', body: null, failure: 'upstream-timeout' }),
].map((exchange) => ({
  key: String(exchange.id),
  exchange,
  verdict: exchange.id === 2 ? ({ title: 'It is gone', tone: 'bad', type: 'api.not_found_error' } as const) : null,
}))

test.each<[Partial<CaptureFilter>, number[]]>([
  [{}, [1, 2, 3, 4, 5, 6, 7]],
  [{ status: '2xx' }, [1, 5, 6]],
  [{ status: '4xx' }, [2]],
  [{ status: '5xx' }, [3]],
  [{ status: 'none' }, [4, 7]],
  [{ errorsOnly: true }, [2, 3, 4, 5, 7]],
  [{ path: 'MESSAGES limit' }, [1]],
  [{ text: 'grüße post' }, [2]],
  [{ text: 'gone (FOR' }, [2]],
  [{ text: 'api.not_found' }, [2]],
  [{ text: 'retry-after:' }, [3]],
  [{ text: 'refused' }, [4]],
  [{ text: '.*' }, []],
  [{ text: 'subject', status: '2xx' }, []],
])('%j', (filter, expected) => {
  const matches = matcher({ ...noFilter, ...filter })
  expect(rows.filter(matches).map(({ exchange }) => exchange.id)).toEqual(expected)
  expect(rows.filter(matches)).toHaveLength(expected.length)
})

test('white space filters nothing', () => {
  expect(isFiltering({ ...noFilter, text: '  ', path: '\t' })).toBe(false)
  expect(isFiltering({ ...noFilter, errorsOnly: true })).toBe(true)
})
