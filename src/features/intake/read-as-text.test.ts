import { expect, test } from 'vitest'
import { readAsText } from './read-as-text.ts'

const file = (name: string, text: string) => new File([text], name)

test('a single file is its text', async () => {
  expect(await readAsText([file('a.json', '{}')])).toEqual({ kind: 'text', text: '{}' })
})

test('what Windows PowerShell wrote is text', async () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])
  expect(await readAsText([new File([bytes], 'a.json')])).toEqual({ kind: 'text', text: '{}' })
})

test('several become one text, with words about them', async () => {
  expect(await readAsText([file('a.json', '{}'), file('b.json', '[]')])).toMatchObject({
    kind: 'several',
    words: '2 files are open as one text, each under its name.',
  })
})

test('what holds no text is told', async () => {
  const words = 'a is not a text file.'
  expect(await readAsText([file('a', '\0')])).toEqual({ kind: 'problem', words })
  expect(await readAsText([file('a', '\0'), file('a', '\0')])).toEqual({ kind: 'problem', words: `${words} ${words}` })
})

const bytesOf = (letters: string) => Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0)

test.each([
  ['logs.zip', 'PK\x03\x04\x14\0', 'a zip archive. Unpack it, then open the file in it.'],
  ['Error.DOCX', 'PK\x03\x04\x14\0', 'an office document. Copy the response out of it, then paste it here.'],
  ['ticket.pdf', '%PDF-1.7\n%no NUL', 'a PDF. Copy the response out of it, then paste it here.'],
  [
    'error.png',
    '\x89PNG\r\n\x1a\n\0',
    'a picture. Text in pictures is not read. Copy the response as text, then paste it here.',
  ],
  ['logs.tar', `logs${'\0'.repeat(253)}ustar`, 'a tar archive. Unpack it, then open the file in it.'],
  ['video.mp4', '\0\0\0\x18ftypmp42', 'not a text file.'],
])('what %s is, and what to do with it, is told', async (name, letters, words) => {
  expect(await readAsText([new File([bytesOf(letters)], name)])).toEqual({
    kind: 'problem',
    words: `${name} is ${words}`,
  })
})

test('a text that speaks of such a file is text', async () => {
  const text = 'PDF: %PDF-1.7'
  expect(await readAsText([file('a.txt', text)])).toEqual({ kind: 'text', text })
})

test.each(['', ' \r\n\t'])('a file of %j is told to be empty', async (text) => {
  expect(await readAsText([file('a.json', text)])).toEqual({ kind: 'problem', words: 'a.json is empty.' })
})

test('one that cannot be read is told', async () => {
  const gone = Object.assign(file('gone.json', ''), { arrayBuffer: () => Promise.reject(new Error('gone')) })
  const words = 'gone.json could not be read. Was it moved or changed meanwhile?'
  expect(await readAsText([gone])).toEqual({ kind: 'problem', words })
})
