// Preview pictures are drawn once, in the fonts of the page.
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { drawCards } from './draw-cards.ts'

const cache = await mkdtemp(join(tmpdir(), 'pictures-'))
afterAll(() => rm(cache, { recursive: true }))

const card = (words: string, look = 'font-family="system-ui, sans-serif"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><text x="4" y="30" font-size="30" ${look}>${words}</text></svg>`

test('letters are drawn, each look in a font of its own', async () => {
  const pictures = await drawCards(
    new Map([
      ['empty', card('')],
      ['regular', card('Will')],
      ['strong', card('Will', 'font-family="system-ui, sans-serif" font-weight="600"')],
      ['mono', card('Will', 'font-family="ui-monospace, monospace"')],
    ]),
    cache,
  )
  expect([...pictures.keys()]).toEqual(['empty', 'regular', 'strong', 'mono'])
  expect(new Set([...pictures.values()].map((file) => file.toString('base64'))).size).toBe(4)
})

test('what was drawn before is not drawn again, and what is old and not asked for goes', async () => {
  const longAgo = new Date('2020-01-01')
  const first = await drawCards(new Map([['a', card('one')]]), cache)
  const before = await readdir(cache)
  for (const name of before) await utimes(join(cache, name), longAgo, longAgo)

  const second = await drawCards(new Map([['b', card('one')]]), cache)
  const [kept = ''] = await readdir(cache)
  expect(before.length).toBeGreaterThan(1)
  expect(await readdir(cache)).toHaveLength(1)
  expect((await stat(join(cache, kept))).mtimeMs).toBe(longAgo.getTime())
  expect(second.get('b')).toEqual(first.get('a'))
})

test('a text that is no SVG is refused', async () => {
  await expect(drawCards(new Map([['a', '<p>no picture</p>']]), cache)).rejects.toThrow()
})
