import { expect, test } from 'vitest'
import { openFragment } from '../core/permalink/permalink.ts'
import { workerCalls } from './calls.ts'

test('places in a file are those in the editor, however its lines end', async () => {
  const messages = 'HTTP/1.1 200 OK\n\n{"request_id":"a"}\n\nHTTP/1.1 429 Too Many Requests\n\n{"request_id":"b"}\n'
  const ranges = async (text: string) => {
    const { exchanges } = await workerCalls.inspectFile(new Blob([text]), {})
    return exchanges.map(({ range }) => range)
  }
  expect(await ranges(messages)).toHaveLength(2)
  expect(await ranges(messages.replaceAll('\n', '\r\n'))).toEqual(await ranges(messages))
})

test('what is shared and its link are made of the text without what is hidden', async () => {
  const text = '{"error":"for ada@contoso.example, key nyk_v0_FAKEfakeFAKEfake0123456789"}'
  const view = { text, form: null, status: 404, exchange: 0 }
  for (const [shown, address] of [
    [[], 'person1@example.com'],
    [['email'], 'ada@contoso.example'],
  ] as const) {
    const { text: shared, link, masks, found } = await workerCalls.shareable(view, shown)
    expect(shared).toBe(`{"error":"for ${address}, key nyk_v0_hidden-api-key"}`)
    expect([masks.length, found.length]).toEqual([2 - shown.length, 2])
    expect(link.kind === 'link' && (await openFragment(link.fragment))).toEqual({
      kind: 'view',
      view: { ...view, text: shared },
    })
  }
})
