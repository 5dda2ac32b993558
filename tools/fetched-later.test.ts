// What is fetched later is in files of its own in the build.
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

/** The chunks that an entry needs before it can run. */
function startOf(chunks: readonly Rollup.OutputChunk[]): readonly Rollup.OutputChunk[] {
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  // A set is walked through to what is added on the way.
  for (const name of names)
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach((needed) => names.add(needed))
  return chunks.filter(({ fileName }) => names.has(fileName))
}

test('what starts a worker holds marks and no entries, and does not undo gzip: both are in files of their own', async () => {
  const chunks = await chunksOf()
  const atStart = startOf(chunks)
  const code = atStart.map((chunk) => chunk.code).join('')
  expect(code).toContain(JSON.stringify(providerErrorMarks[0]?.codes[0]))
  expect(code).not.toContain('This Google account has no Gmail mailbox')
  expect(atStart.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.includes('fflate'))).toEqual([])
  const later = chunks.filter((chunk) => !atStart.includes(chunk))
  expect(later.filter((chunk) => chunk.code.includes('This Google account has no Gmail mailbox'))).toHaveLength(1)
  expect(later.filter(({ moduleIds }) => moduleIds.some((id) => id.includes('fflate')))).toHaveLength(1)
})
