// Runs the bundled companion as its own process with these flags, and with a page that says so little that it needs no build.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundledCompanion } from '../../tools/bundle-companion.mjs'

const program = pathToFileURL(await bundledCompanion())
const { main } = await import(program.href)
process.exitCode = await main({ argv: process.argv.slice(2), program, buildApp })

async function buildApp() {
  const folder = mkdtempSync(join(tmpdir(), 'companion-page-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>')
  writeFileSync(join(folder, '_headers'), "/*\n  Content-Security-Policy: default-src 'none'\n")
  return folder
}
