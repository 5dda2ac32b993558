// Builds the worker together with the page, so that what both need, the catalogue above all, is one file and not two.
import { posix } from 'node:path'
import type { Plugin, Rollup } from 'vite'
import { closureOf } from './closure.ts'

const query = '?worker&scripts'
const prefix = '\0shared-worker:'
const imported = /(["'`])__WORKER_IMPORTS:(.+?)__\1/g

/**
 * Answers `import scripts from './x.worker.ts?worker&scripts'` with the addresses of the worker's script, last, and of all that it
 * imports. Who starts it asks for them at once: a worker that found out about its imports by itself would pay a round trip for each
 * step of them. The dev server serves single modules anyway.
 */
export function sharedWorker(): Plugin {
  let isBuild = false
  const workers = new Set<string>()
  const runInWorkers = new Set<string>()
  return {
    name: 'shared-worker',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          // A worker has no document to put links for preloading into.
          resolveDependencies: (_file, needed, { hostId }) => (runInWorkers.has(hostId) ? [] : needed),
        },
      },
    }),
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return null
      const file = await this.resolve(source.slice(0, -query.length), importer)
      return file && prefix + file.id
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const worker = id.slice(prefix.length)
      if (!isBuild) return `import url from ${JSON.stringify(`${worker}?worker&url`)}\nexport default [url]`
      const file = this.emitFile({ type: 'chunk', id: worker })
      workers.add(file)
      // The imports are known once the bundle is. Their names are in the script of the worker, and so in the name of it.
      return [
        `const imports = [${JSON.stringify(`__WORKER_IMPORTS:${file}__`)}].map((file) => new URL(file, import.meta.url).href)`,
        `export default [...imports, import.meta.ROLLUP_FILE_URL_${file}]`,
      ].join('\n')
    },
    generateBundle(_options, bundle) {
      for (const worker of workers) {
        const file = this.getFileName(worker)
        for (const name of [file, ...importsOf(file, bundle)]) runInWorkers.add(name)
      }
      for (const chunk of chunksOf(bundle)) {
        chunk.code = chunk.code.replaceAll(imported, (_match, _quote, worker: string) => {
          return importsOf(this.getFileName(worker), bundle)
            .map((name) => JSON.stringify(posix.relative(posix.dirname(chunk.fileName), name)))
            .join(',')
        })
      }
    },
  }
}

function chunksOf(bundle: Rollup.OutputBundle): Rollup.OutputChunk[] {
  return Object.values(bundle).filter((file) => file.type === 'chunk')
}

/** The files that a chunk imports, at first hand or not. */
function importsOf(fileName: string, bundle: Rollup.OutputBundle): string[] {
  const chunks = new Map(chunksOf(bundle).map((chunk) => [chunk.fileName, chunk]))
  return [...closureOf([fileName], (name) => chunks.get(name)?.imports ?? [])].slice(1)
}
