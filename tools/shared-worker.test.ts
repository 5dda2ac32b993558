// Whoever starts the worker is told all files that it needs, so that they are fetched at once.
import { type Rollup, build } from 'vite'
import { expect, test } from 'vitest'
import { schemaValidator } from './schema-validator.ts'
import { sharedWorker } from './shared-worker.ts'

const path = (file: string) => new URL(`../${file}`, import.meta.url).pathname

test('who starts the worker is given all that it imports, and its own script last', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { __RELEASE__: '""' },
    plugins: [schemaValidator(), sharedWorker()],
    build: {
      write: false,
      rolldownOptions: {
        // What the link needs of the worker's modules is a file of its own, which the worker imports.
        input: [path('src/app/head-start.ts'), path('src/core/permalink/permalink.ts')],
        preserveEntrySignatures: 'strict',
      },
    },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('One build was expected.')
  const chunks = built.output.filter((file) => file.type === 'chunk')
  const worker = chunks.find(({ fileName }) => fileName.includes('inspector.worker'))
  const starter = chunks.find(({ code }) => code.includes(nameOf(worker)))
  expect(worker?.imports.length).toBeGreaterThan(0)
  for (const file of worker?.imports ?? []) expect(starter?.code).toContain(JSON.stringify(file.split('/').at(-1)))
  expect(chunks.filter(({ code }) => code.includes('__WORKER_IMPORTS'))).toEqual([])
})

function nameOf(chunk: Rollup.OutputChunk | undefined): string {
  if (!chunk) throw new Error('The worker is no file of its own.')
  return chunk.fileName.split('/').at(-1) ?? ''
}
