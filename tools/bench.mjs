// Bundles the measurements with the core, as the app is built, and runs them; `--long` runs the long ones instead: all, or those named after it.
import { spawnSync } from 'node:child_process'
import { bundled } from './bundle.mjs'
import { root } from './packages.mjs'

const args = process.argv.slice(2)

function run(command) {
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1
}

function measurements() {
  return bundled({
    name: 'bench',
    entry: 'tests/bench/speed/main.ts',
    folders: ['src/core', 'tests/bench', 'public/schemas'],
    tools: ['tools/bench.mjs'],
  })
}

const [first, ...names] = args

process.exitCode =
  first === '--long'
    ? run(['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/bench/vitest.config.ts', ...names])
    : run(['--max-old-space-size=8192', await measurements(), ...args])
