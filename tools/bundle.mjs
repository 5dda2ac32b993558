// Bundles a program from its TypeScript sources into one file, once, and keeps it until a source changes.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './packages.mjs'

/** Every file below a folder that can change what is built from it. */
export function sourcesIn(folders) {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .sort()
}

function fingerprint(folders, tools) {
  const files = ['tools/bundle.mjs', 'tools/schema-validator.ts', 'package-lock.json', ...tools]
  const hash = createHash('sha256').update(process.version)
  for (const file of [...sourcesIn(folders), ...files.map((name) => join(root, name))])
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * The path of the bundle, which is made first where it is missing or old. Packages named `external` are loaded from node_modules.
 * @param program `{ name, entry, folders, tools, external, isForPage }`: `folders` hold its sources, `tools` are those that it is made
 * with; `isForPage` where a browser runs it
 */
export async function bundled({ name, entry, folders, tools, external = [], isForPage = false }) {
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    console.error('The packages are not installed. Run "npm ci" first.')
    process.exit(2)
  }
  const cache = join(root, 'node_modules', '.cache', name)
  const file = join(cache, `${fingerprint(folders, tools)}.mjs`)
  if (!existsSync(file)) await bundle({ entry, external, isForPage, cache, file })
  return file
}

/** The rename at the end keeps a run beside this one from reading half a file. */
async function bundle({ entry, external, isForPage, cache, file }) {
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
    ssr: { noExternal: true, external, target: isForPage ? 'webworker' : 'node' },
    build: {
      ssr: entry,
      outDir: out,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
    },
  })
  renameSync(join(out, 'main.mjs'), file)
  rmSync(out, { recursive: true })
  for (const other of readdirSync(cache)) {
    if (other.endsWith('.mjs') && join(cache, other) !== file) rmSync(join(cache, other), { force: true })
  }
}
