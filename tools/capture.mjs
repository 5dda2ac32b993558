#!/usr/bin/env node
// `npm run capture`: the companion, which serves the page, forwards requests to Nylas and tells the page what passes.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sourcesIn } from './bundle.mjs'
import { bundledCompanion } from './bundle-companion.mjs'
import { ensurePackages, requireNode, root } from './packages.mjs'

requireNode()
ensurePackages()

const program = pathToFileURL(await bundledCompanion())
// npm runs scripts from the package's folder; a file named for the recording is relative to where npm was called.
if (process.env.npm_lifecycle_event === 'capture' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const { main } = await import(program.href)
process.exitCode = await main({ argv: process.argv.slice(2), program, buildApp })

/** Builds the page where there is none, or where a source is newer than the one that there is. */
async function buildApp() {
  const page = join(root, 'dist', 'index.html')
  if (!existsSync(page) || changedSince(statSync(page).mtimeMs)) {
    console.log('Building the page…')
    const { build } = await import('vite')
    await build({ root, logLevel: 'warn' })
  }
  return join(root, 'dist')
}

function changedSince(time) {
  const others = ['index.html', 'receive.html', 'vite.config.ts', 'package-lock.json'].map((file) => join(root, file))
  const sources = sourcesIn(['src', 'public', 'tools']).filter(
    (file) => !file.startsWith(join(root, 'src', 'companion')),
  )
  return [...sources, ...others].some((file) => statSync(file).mtimeMs > time)
}
