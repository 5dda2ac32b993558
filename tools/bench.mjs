// Bundles the measurements and the core into one file, as the app is built, and runs it; `--texts` runs the long tests instead.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, runnerImport } from 'vite'
import { root } from './packages.mjs'

const args = process.argv.slice(2)

function run(command, rest) {
  const { status } = spawnSync(command, rest, { cwd: root, stdio: 'inherit' })
  return status ?? 1
}

async function bundled() {
  const tool = await runnerImport(join(root, 'tools/schema-validator.ts'), {
    root,
    configFile: false,
    logLevel: 'silent',
  })
  const outDir = join(root, 'node_modules', '.cache', 'bench')
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(outDir, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [tool.module.schemaValidator()],
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/bench/speed/main.ts',
      outDir,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
    },
  })
  return join(outDir, 'main.mjs')
}

process.exitCode = args.includes('--texts')
  ? run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/bench/vitest.config.ts'])
  : run(process.execPath, ['--max-old-space-size=8192', await bundled(), ...args])
