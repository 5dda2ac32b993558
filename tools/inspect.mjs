// Runs the command line from its TypeScript sources: bundled once, then kept until a source changes.
import { pathToFileURL } from 'node:url'
import { bundled } from './bundle.mjs'

const file = await bundled({
  name: 'inspect',
  entry: 'src/cli/main.ts',
  folders: ['src/core', 'src/cli', 'public/schemas'],
  tools: ['tools/inspect.mjs'],
})
// npm runs scripts from the package's folder; the files named are relative to where npm was called.
if (process.env.npm_lifecycle_event === 'inspect' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const { main } = await import(pathToFileURL(file).href)
process.exitCode = await main(process.argv.slice(2))
