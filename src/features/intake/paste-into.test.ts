import { afterEach, expect, test, vi } from 'vitest'
import { pasteInto } from './paste-into.ts'

afterEach(() => vi.unstubAllGlobals())

async function pasted(text: () => Promise<string>, types: readonly string[] = []) {
  vi.stubGlobal('navigator', { clipboard: { readText: text, read: () => Promise.resolve([{ types }]) } })
  const told: string[] = []
  await pasteInto({ onText: (it) => told.push(`text: ${it}`), onProblem: (words) => told.push(words) })
  return told.join('\n')
}

const refused = () => Promise.reject(new DOMException('No.', 'NotAllowedError'))

test('text is handed over as it is', async () => {
  expect(await pasted(() => Promise.resolve(' 429\n'))).toBe('text:  429\n')
})

test.each([
  [[], 'The clipboard holds no text.'],
  [['text/html'], 'The clipboard holds no text.'],
  [['image/png'], 'a picture'],
  [['application/x-file'], 'To open a copied file'],
])('without text, what lies there instead is told: %j', async (types, words) => {
  expect(await pasted(() => Promise.resolve(' \n'), types)).toContain(words)
})

test('a refusal and a browser without a clipboard are told alike', async () => {
  expect(await pasted(refused)).toContain('Press Ctrl+V')
  vi.stubGlobal('navigator', {})
  const onProblem = vi.fn<(words: string) => void>()
  await pasteInto({ onText: () => undefined, onProblem })
  expect(onProblem).toHaveBeenCalledTimes(1)
})
