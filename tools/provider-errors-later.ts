// Keeps the table of providers' errors out of what the worker starts with: a fifth of it, by which they are told, is enough at first.
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { providerErrorMarks } from '../src/core/catalogue/provider-errors/marks.ts'

const path = (file: string) => fileURLToPath(new URL(`../src/core/catalogue/provider-errors/${file}`, import.meta.url))
const marks = path('marks.ts')
const entries = path('entries.ts')
const later = path('entries-later.ts')

/** Only in the page's build: elsewhere nothing has to come over a network. */
export function providerErrorsLater(): Plugin {
  return {
    name: 'provider-errors-later',
    enforce: 'pre',
    apply: (user, { command }) => command === 'build' && !user.build?.ssr,
    async resolveId(source, importer, options) {
      if (!source.endsWith('/entries.ts')) return null
      const file = await this.resolve(source, importer, { ...options, skipSelf: true })
      return file?.id === entries ? later : file
    },
    load: (id) => (id === marks ? `export const providerErrorMarks = ${JSON.stringify(providerErrorMarks)}` : null),
  }
}
