// What V8 is told stands at the beginning of each file, where alone it is looked for.
import { build } from 'vite'
import { expect, test } from 'vitest'
import { compileAhead } from './compile-ahead.ts'

const sources = new Map([
  ['entry', `import('later').then(({ show }) => show())`],
  ['later', `import 'shown.css'\nexport const show = () => document.body.append('later')`],
  ['shown.css', 'body { color: red }'],
])

test('each script of the build begins with the hint', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'sources',
        enforce: 'pre',
        resolveId: (id) => (sources.has(id) ? id : null),
        load: (id) => sources.get(id) ?? null,
      },
      compileAhead(),
    ],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('One build was expected.')
  const chunks = built.output.filter((file) => file.type === 'chunk')
  expect(chunks.map(({ code }) => code.split('\n', 1)[0])).toEqual([
    '//# allFunctionsCalledOnLoad',
    '//# allFunctionsCalledOnLoad',
  ])
  // Vite's own beginning of a file is there, and stands behind it.
  expect(chunks.some(({ code }) => code.includes('__vite__mapDeps'))).toBe(true)
})
