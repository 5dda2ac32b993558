import { beforeEach, expect, test, vi } from 'vitest'
import { takeShared } from './shared.ts'

const base = 'https://inspector.example/app/?shared=abc'
const at = 'https://inspector.example/app/shared/abc'
const entries = new Map<string, Response>()

beforeEach(() => {
  entries.clear()
  const cache = {
    match: (address: string) => Promise.resolve(entries.get(address)),
    delete: (address: string) => Promise.resolve(entries.delete(address)),
  }
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) })
})

function share(record: unknown, ...files: readonly string[]) {
  entries.set(at, Response.json(record))
  for (const [index, text] of files.entries()) entries.set(`${at}/${index}`, new Response(text))
}

const plain = { status: null, form: null }

test.each([
  [
    { text: '{}', status: 404, form: 'json' },
    { kind: 'text', text: '{}', status: 404, form: 'json' },
  ],
  [
    { text: '{}', status: 4.5, form: 'word' },
    { kind: 'text', text: '{}', ...plain },
  ],
  [{ text: 'grant.not_found' }, { kind: 'text', text: 'grant.not_found', ...plain }],
  [
    { title: 'A title', text: '', url: '' },
    { kind: 'text', text: 'A title', ...plain },
  ],
  [
    { title: 'Page', text: '', url: 'https://app.example/cb?error=access_denied' },
    { kind: 'text', text: 'https://app.example/cb?error=access_denied', ...plain },
  ],
  [
    { text: 'See https://a.example', url: 'https://a.example' },
    { kind: 'text', text: 'See https://a.example', ...plain },
  ],
  [{ text: ' https://b.example/#1AEMr2wE43s3ul\n' }, { kind: 'link', fragment: '#1AEMr2wE43s3ul' }],
  [{ url: 'https://inspector.example/app/#status=429' }, { kind: 'link', fragment: '#status=429' }],
  [{}, { kind: 'nothing', words: 'What was shared holds no text and no file.' }],
])('%j is taken as it is meant', async (record, shared) => {
  share(record)
  expect(await takeShared('abc', base)).toEqual(shared)
})

test('files come with their names, a text beside them as one more, and all of it is taken out', async () => {
  share({ title: 'Note', text: '429', files: [{ name: 'a.json', type: 'application/json' }, { name: 'b' }] }, '{}', 'b')
  const shared = await takeShared('abc', base)
  if (shared.kind !== 'files') throw new Error(shared.kind)
  expect(await Promise.all(shared.files.map(async (file) => [file.name, await file.text()]))).toEqual([
    ['Note', '429'],
    ['a.json', '{}'],
    ['b', 'b'],
  ])
  expect(entries.size).toBe(0)
  expect(await takeShared('abc', base)).toMatchObject({ kind: 'nothing', words: expect.stringContaining('not here') })
})

test('a file that was too large is told', async () => {
  share({ files: [{ name: 'big.har', size: 1e9, tooLarge: true }] })
  expect(await takeShared('abc', base)).toMatchObject({ words: expect.stringContaining('big.har is too large') })
})

test.each([null, [], 'text', { files: 'none', text: 4 }, { files: [null, 4] }])(
  'a record that is %j does no harm',
  async (record) => {
    share(record)
    expect((await takeShared('abc', base)).kind).toBe('nothing')
  },
)

test.each(['', '../x', 'a/b', 'x'.repeat(65)])('the id %j names nothing', async (id) => {
  expect(await takeShared(id, base)).toMatchObject({ words: expect.stringContaining('not here') })
})

test('where the browser lets no page keep anything, that is told', async () => {
  vi.stubGlobal('caches', undefined)
  expect(await takeShared('abc', base)).toMatchObject({ words: expect.stringContaining('does not let') })
})
