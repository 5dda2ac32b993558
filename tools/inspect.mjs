// Runs the command line from its TypeScript sources: bundled once, then kept until a source changes.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cache = join(root, 'node_modules', '.cache', 'inspect')

/** Every file that can change the bundle. */
function sources() {
  const folders = ['src/core', 'src/cli', 'public/schemas']
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const others = ['tools/inspect.mjs', 'tools/schema-validator.ts', 'package-lock.json']
  return [...inFolders.sort(), ...others.map((file) => join(root, file))]
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources()) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Bundles the command line into one file. The rename at the end keeps a run beside this one from reading half a file. */
async function bundle(file) {
  const { build, runnerImport } = await import('vite')
  const tool = await runnerImport(join(root, 'tools/schema-validator.ts'), {
    root,
    configFile: false,
    logLevel: 'silent',
  })
  const out = `${file.slice(0, -'.mjs'.length)}-${process.pid}`
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [tool.module.schemaValidator()],
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/main.ts',
      outDir: out,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
    },
  })
  renameSync(join(out, 'main.mjs'), file)
  rmSync(out, { recursive: true })
  for (const name of readdirSync(cache)) {
    if (name.endsWith('.mjs') && join(cache, name) !== file) rmSync(join(cache, name), { force: true })
  }
}

if (!existsSync(join(root, 'node_modules', 'vite'))) {
  console.error('The packages are not installed. Run "npm ci" first.')
  process.exit(2)
}
const file = join(cache, `${fingerprint()}.mjs`)
if (!existsSync(file)) await bundle(file)
// npm runs scripts from the package's folder; the files named are relative to where npm was called.
if (process.env.npm_lifecycle_event === 'inspect' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const { main } = await import(pathToFileURL(file).href)
process.exitCode = await main(process.argv.slice(2))
