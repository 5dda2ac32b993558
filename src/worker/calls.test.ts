import { expect, test } from 'vitest'
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
