// Builds the worker together with the page, so that what both need, the catalogue above all, is one file and not two.
import type { Plugin } from 'vite'

const query = '?worker&url'
const prefix = '\0shared-worker:'

/**
 * Takes over `import url from './x.worker.ts?worker&url'`, which Vite would make a bundle of its own of. Only in the build: the
 * dev server serves single modules anyway.
 */
export function sharedWorker(): Plugin {
  return {
    name: 'shared-worker',
    enforce: 'pre',
    apply: (user, { command }) => command === 'build' && !user.build?.ssr,
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return null
      const file = await this.resolve(source.slice(0, -query.length), importer)
      return file && prefix + file.id
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const file = this.emitFile({ type: 'chunk', id: id.slice(prefix.length) })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
  }
}
