import { expect, test } from 'vitest'
import { maxOpenedFileBytes, maxOpenedFiles } from '../../core/limits.ts'
import { readFiles } from './read-files.ts'

const file = (name: string, text = `of ${name}`) => new File([text], name)

test('files come in the order of their names, each under its own', async () => {
  const { text, words } = await readFiles([file('10.json'), file('9.json')])
  expect(text).toBe('## 9.json\n\n```\nof 9.json\n```\n\n## 10.json\n\n```\nof 10.json\n```')
  expect(words).toBe('2 files are open as one text, each under its name.')
})

test('what cannot be opened is told and keeps nothing else out', async () => {
  const { text, words } = await readFiles([file('a.png', 'x\0'), file('b.json'), file('c.png', '\0'), file('d', '\0')])
  expect(text).toContain('of b.json')
  expect(words).toBe('1 file is open. a.png is not a text file. c.png is not a text file. 1 more could not be opened.')
})

test('where nothing can be opened there is no text', async () => {
  expect(await readFiles([file('a', '\0'), file('b', '\0')])).toEqual({
    text: null,
    words: 'a is not a text file. b is not a text file.',
  })
})

test('too many files, or too large ones, are refused before any is read', async () => {
  const many = Array.from({ length: maxOpenedFiles + 1 }, (_, index) => file(String(index)))
  expect((await readFiles(many)).words).toContain(`up to ${maxOpenedFiles} can be opened at once`)
  const large = Object.defineProperty(file('large'), 'size', { value: maxOpenedFileBytes })
  expect((await readFiles([large, file('b')])).words).toContain('MB together')
})
