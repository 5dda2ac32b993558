// Bundles the measurements with the core, as the app is built, and runs them; `--texts` runs the long tests instead.
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

process.exitCode = args.includes('--texts')
  ? run(['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/bench/vitest.config.ts'])
  : run(['--max-old-space-size=8192', await measurements(), ...args])
