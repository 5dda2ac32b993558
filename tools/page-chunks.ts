// Which modules share a file: a page on a slow network pays a round trip for each file, whatever its size.
import { fileURLToPath } from 'node:url'
import { closureOf } from './closure.ts'

/** What the bundler tells of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url))
const first = [path('src/app/head-start.ts')]
const page = [path('src/app/main.tsx')]
const link = [path('src/core/permalink/permalink.ts')]
const result = [path('src/app/first-result.ts')]
const worker = [path('src/worker/inspector.worker.ts')]

const framework =
  /node_modules[\\/](?:(?:react|react-dom|scheduler|@tanstack[\\/](?:query-core|react-query))[\\/]|lucide-react[\\/]dist[\\/]esm[\\/](?!icons))/

/** How the bundler is told. */
export const chunks = {
  codeSplitting: {
    // A group that took in what its modules import would put into the page what only the worker needs.
    includeDependenciesRecursively: false,
    groups: [
      // Which icon belongs to whom, their package's own list of all of them hides; those with the same users go together.
      {
        name: 'icons',
        test: /lucide-react[\\/]dist[\\/]esm[\\/]icons/,
        entriesAware: true,
        entriesAwareMergeThreshold: 4000,
      },
      { name: chunkOf },
    ],
  },
  // The bundler adds the names of all users to that of a group.
  chunkFileNames: ({ name }: { readonly name: string }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
}

/**
 * The file that a module goes into: the framework is one, and so are what runs before it, what opens a link, and what the first result
 * needs beyond the page, apart from what the worker needs as well. Null leaves it to the bundler.
 */
function chunkOf(id: string, modules: Modules): string | null {
  if (framework.test(id)) return 'framework'
  const isOfPage = modulesOf('page', page, modules).has(id)
  const isOfWorker = modulesOf('worker', worker, modules).has(id)
  if (isOfPage && isOfWorker) return 'base'
  if (modulesOf('first', first, modules).has(id)) return 'head-start'
  if (isOfPage) return null
  if (modulesOf('link', link, modules).has(id)) return isOfWorker ? 'link-base' : 'link'
  if (!modulesOf('result', result, modules).has(id)) return null
  return isOfWorker ? 'result-base' : 'result'
}

const reached = new Map<string, ReadonlySet<string>>()

/** The modules that these import, at first hand or not; what they import later is not among them. */
function modulesOf(name: string, entries: readonly string[], modules: Modules): ReadonlySet<string> {
  const known = reached.get(name)
  if (known) return known
  const found = closureOf(entries, (id) => modules.getModuleInfo(id)?.importedIds ?? [])
  reached.set(name, found)
  return found
}
