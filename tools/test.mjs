// `npm test`: every check in order, stopping at the first that fails, with the number of tests on the last line.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ensurePackages, requireNode, root } from './packages.mjs'

requireNode()
ensurePackages()

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const reports = join(root, 'node_modules', '.cache', 'test')
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const steps = [
  { name: 'Format', command: scripts['format:check'] },
  { name: 'Lint', command: scripts.lint },
  { name: 'Types', command: scripts.typecheck },
  { name: 'Dead code', command: scripts.deadcode },
  {
    name: 'Unit tests',
    command: `${scripts.unit} --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
  },
  { name: 'Build', command: scripts.build },
  { name: 'Sizes', command: scripts.sizes },
  // The script `e2e` builds first; here the step before did.
  {
    name: 'Browser tests',
    command: 'playwright test --reporter=list,json',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  },
]

for (const step of steps) {
  console.log(`\n── ${step.name}`)
  const start = performance.now()
  const code = run(step)
  console.log(
    `── ${step.name}: ${code === 0 ? 'ok' : 'failed'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  )
  if (code !== 0) finish(code)
}
finish(0)

function run({ command, env }) {
  const path = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH
  const done = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...env },
  })
  return done.status ?? 1
}

/**
 * Prints the sum of both runners and ends the process. A skipped test counts as failed, and so does a runner that ran none;
 * when a step failed without a failing test, the step is the one failure.
 */
function finish(code) {
  const unit = read(unitReport)
  const browser = read(browserReport)?.stats
  const passed = (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0)
  const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (browser?.skipped ?? 0)
  let failed = (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0) + skipped
  if (skipped > 0) console.log(`Skipped tests, which count as failed: ${skipped}`)
  if (code === 0 && (!unit?.numPassedTests || !browser?.expected)) {
    console.log('A test runner ran no test.')
    failed += 1
  }
  if (code !== 0 && failed === 0) failed = 1
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(code === 0 && failed > 0 ? 1 : code)
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
