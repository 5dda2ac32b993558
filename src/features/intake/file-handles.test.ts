import { expect, test, vi } from 'vitest'
import { openHandles } from './file-handles.ts'

const there = { getFile: async () => new File(['x'], 'there') }
const gone = { getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }

test.each([
  [[there, there], 2, null],
  [[gone], 0, 'The file could not be read. Was it moved or deleted meanwhile?'],
  [[there, gone], 0, 'One of the files could not be read. Was it moved or deleted meanwhile?'],
])('%j', async (handles, count, words) => {
  const [onFiles, onProblem] = [vi.fn<(files: readonly File[]) => void>(), vi.fn<(words: string) => void>()]
  await openHandles(handles, { onFiles, onProblem })
  expect(onFiles.mock.calls.map(([files]) => files.length)).toEqual(count > 0 ? [count] : [])
  expect(onProblem.mock.calls).toEqual(words === null ? [] : [[words]])
})
