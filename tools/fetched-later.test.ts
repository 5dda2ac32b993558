import { type Rollup, build } from 'vite'
import { expect, test } from 'vitest'
import { providerErrorMarks } from '../src/core/catalogue/provider-errors/marks.ts'
import { fetchedLater } from './fetched-later.ts'
import { schemaValidator } from './schema-validator.ts'

const entry = new URL('../src/worker/calls.ts', import.meta.url).pathname

async function chunksOf(): Promise<readonly Rollup.OutputChunk[]> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [schemaValidator(), fetchedLater()],
    build: { write: false, minify: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('One build was expected.')
  return built.output.filter((file) => file.type === 'chunk')
}

test('what starts a worker holds marks and no entries, and does not undo gzip: both are files of their own', async () => {
  const chunks = await chunksOf()
  const atStart = chunks.filter((chunk) => !chunk.isDynamicEntry)
  const code = atStart.map((chunk) => chunk.code).join('')
  expect(code).toContain(JSON.stringify(providerErrorMarks[0]?.codes[0]))
  expect(code).not.toContain('This Google account has no Gmail mailbox')
  expect(atStart.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.includes('fflate'))).toEqual([])
  const later = chunks.filter((chunk) => chunk.isDynamicEntry)
  expect(later.filter(({ code }) => code.includes('This Google account has no Gmail mailbox'))).toHaveLength(1)
  expect(later.filter(({ moduleIds }) => moduleIds.some((id) => id.includes('fflate')))).toHaveLength(1)
})
