// Keeps out of what the worker starts with what few texts need: the table of providers' errors, a fifth of which is enough to tell
// them by, and the library that undoes gzip.
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { providerErrorMarks } from '../src/core/catalogue/provider-errors/marks.ts'

const path = (file: string) => fileURLToPath(new URL(`../src/core/${file}`, import.meta.url))
const marks = path('catalogue/provider-errors/marks.ts')
const laterOnes = new Map([
  [path('catalogue/provider-errors/entries.ts'), path('catalogue/provider-errors/entries-later.ts')],
  [path('read/gunzip.ts'), path('read/gunzip-later.ts')],
])

/** Only in the page's build: elsewhere nothing has to come over a network. */
export function fetchedLater(): Plugin {
  return {
    name: 'fetched-later',
    enforce: 'pre',
    apply: (user, { command }) => command === 'build' && !user.build?.ssr,
    async resolveId(source, importer, options) {
      if (!/\/(?:entries|gunzip)\.ts$/.test(source)) return null
      const file = await this.resolve(source, importer, { ...options, skipSelf: true })
      return file && (laterOnes.get(file.id) ?? file)
    },
    load: (id) => (id === marks ? `export const providerErrorMarks = ${JSON.stringify(providerErrorMarks)}` : null),
  }
}
