import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { noFilter } from '../core/listing/filter.ts'
import { OpenedFile } from './opened-file.ts'

const library = vi.hoisted(() => ({ isThere: true, asked: 0 }))
vi.mock('../core/read/gunzip.ts', () => import('../core/read/gunzip-later.ts'))
vi.mock('fflate', async (original) => {
  const fflate: object = await original()
  return {
    get Gunzip() {
      library.asked++
      if (!library.isThere) throw new Error('no network')
      return Reflect.get(fflate, 'Gunzip') as unknown
    },
  }
})

const failure = '{"request_id":"req-1","error":{"type":"not_found_error","message":"No thing here"}}'
const zipped = gzipSync(failure).toString('base64')

function archiveOf(bodies: readonly (readonly [text: string, encoding?: string])[]) {
  const entries = bodies.map(([text, encoding]) => ({
    startedDateTime: '2026-11-22T10:00:00.000Z',
    time: 1,
    request: { method: 'GET', url: 'https://api.us.nylas.com/v3/grants/g1/messages', headers: [] },
    response: {
      status: 404,
      headers: [{ name: 'content-encoding', value: encoding ? 'gzip' : 'identity' }],
      content: { mimeType: 'application/json', text, encoding },
    },
  }))
  return JSON.stringify({ log: { entries } })
}

async function opened(text: string) {
  const file = new OpenedFile(new Blob([text]))
  await file.look()
  await file.read()
  return file
}

test('a file without gzip is listed without the library that undoes it', async () => {
  library.isThere = false
  const { state } = await opened(archiveOf([[failure], [failure]]))
  expect(state).toMatchObject({ end: 'whole', listed: 2 })
  expect(library.asked).toBe(0)
})

test('where the library cannot be had, what comes before it is listed and the state says why no more is', async () => {
  library.isThere = false
  const { state } = await opened(archiveOf([[failure], [zipped, 'base64'], [failure]]))
  expect(state).toMatchObject({ end: 'not-loaded', listed: 1 })
})

test('a file with gzip is listed in its order, each response once', async () => {
  library.isThere = true
  const file = await opened(archiveOf([[failure], [zipped, 'base64'], [failure]]))
  expect(file.state).toMatchObject({ end: 'whole', listed: 3 })
  const { rows } = file.rows(noFilter, 0, 10)
  expect(rows.map(({ row }) => row.canonicalType)).toEqual(Array(3).fill('api.not_found_error'))
})
