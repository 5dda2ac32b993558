import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readAsText } from './read-as-text.ts'
import { unpacked } from './unpack.ts'

const packed = (name: string, text: string | Uint8Array) => new File([new Uint8Array(gzipSync(text))], name)

async function texts(files: readonly File[]) {
  return Promise.all((await unpacked(files)).map(async (file) => [file.name, await file.text()]))
}

test('what is compressed is unpacked, anything else is left as it is', async () => {
  expect(await texts([packed('a.json.gz', '{}'), new File(['[]'], 'b.json'), packed('c', 'log')])).toEqual([
    ['a.json', '{}'],
    ['b.json', '[]'],
    ['c', 'log'],
  ])
})

test('one that is damaged is left as it is, and said to be compressed', async () => {
  const damaged = new File([new Uint8Array(gzipSync('{}')).subarray(0, 12)], 'a.json.gz')
  const files = await unpacked([damaged])
  expect(files).toEqual([damaged])
  expect(await readAsText(files)).toEqual({
    kind: 'problem',
    words: 'a.json.gz is compressed with gzip and cannot be unpacked here. Unpack it, then open it.',
  })
})

test('what would become too large is left as it is, also where it is several files together', async () => {
  const bomb = packed('bomb.gz', new Uint8Array(1001))
  expect(await unpacked([bomb], 1000)).toEqual([bomb])
  const half = packed('half.gz', new Uint8Array(501))
  expect((await unpacked([half, half], 1000)).map(({ name }) => name)).toEqual(['half', 'half.gz'])
})

test('one that cannot be read is left as it is', async () => {
  const gone = Object.assign(new File([], 'gone'), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
  })
  expect(await unpacked([gone])).toEqual([gone])
})
