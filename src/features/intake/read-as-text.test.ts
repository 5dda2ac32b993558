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

test.each(['', ' \r\n\t'])('a file of %j is told to be empty', async (text) => {
  expect(await readAsText([file('a.json', text)])).toEqual({ kind: 'problem', words: 'a.json is empty.' })
})

test('one that cannot be read is told', async () => {
  const gone = Object.assign(file('gone.json', ''), { arrayBuffer: () => Promise.reject(new Error('gone')) })
  const words = 'gone.json could not be read. Was it moved or changed meanwhile?'
  expect(await readAsText([gone])).toEqual({ kind: 'problem', words })
})
