import { build } from 'vite'
import { expect, test } from 'vitest'
import { providerErrorMarks } from '../src/core/catalogue/provider-errors/marks.ts'
import { providerErrorsLater } from './provider-errors-later.ts'
import { schemaValidator } from './schema-validator.ts'

const entry = new URL('../src/worker/calls.ts', import.meta.url).pathname

test('what starts a worker holds the marks and none of the entries, which are a file of their own', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [schemaValidator(), providerErrorsLater()],
    build: { write: false, minify: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('One build was expected.')
  const chunks = built.output.filter((file) => file.type === 'chunk')
  const first = chunks.find((chunk) => chunk.isEntry)
  const table = chunks.find((chunk) => chunk.isDynamicEntry)
  expect(first?.code).toContain(JSON.stringify(providerErrorMarks[0]?.codes[0]))
  expect(first?.code).not.toContain('This Google account has no Gmail mailbox')
  expect(table?.code).toContain('This Google account has no Gmail mailbox')
})
