// Bundles the measurements with the core, as the app is built, and runs them; `--long` runs the long ones instead: all, or those named after it.
import { spawnSync } from 'node:child_process'
import { bundled } from './bundle.mjs'
import { root } from './packages.mjs'

const args = process.argv.slice(2)

function run(command) {
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1
}

/** @param options of `bundled`: packages that are loaded rather than bundled, and where it runs */
function measurements(name, entry, options) {
  return bundled({
    name,
    entry: `tests/bench/speed/${entry}`,
    folders: ['src/core', 'tests/bench', 'public/schemas'],
    tools: ['tools/bench.mjs', 'tools/chromium.ts'],
    ...options,
  })
}

async function measured() {
  const program = await measurements('bench', 'main.ts', { external: ['@playwright/test'] })
  const page = await measurements('bench-page', 'in-page.ts', { isForPage: true })
  return run(['--max-old-space-size=8192', program, '--page', page, ...args])
}

const [first, ...names] = args

process.exitCode =
  first === '--long'
    ? run(['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/bench/vitest.config.ts', ...names])
    : await measured()
