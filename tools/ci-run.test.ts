// The script of the continuous integration takes a browser that is there, and fails where there is none.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-run-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const which = (name: string) => spawnSync(`command -v ${name}`, { shell: true }).stdout.toString().trim()
const apt = ['apt-get update -q', 'apt-get install -y -q --no-install-recommends chromium']
const playwright = ['npm ci --no-audit --no-fund', 'npx playwright install --with-deps chromium']

/** What is run on a machine without a browser, where commands that hold one of the words fail. */
function run(...failing: readonly string[]) {
  const log = join(folder, 'log')
  writeFileSync(log, '')
  symlinkSync(which('bash'), join(folder, 'bash'))
  symlinkSync(which('dirname'), join(folder, 'dirname'))
  for (const name of ['apt-get', 'npm', 'npx']) {
    const file = join(folder, name)
    const exits = failing.map((word) => `[[ "$*" == *${word}* ]] && exit 100`)
    writeFileSync(file, ['#!/usr/bin/env bash', `echo "${name} $*" >> ${log}`, ...exits, 'exit 0', ''].join('\n'))
    chmodSync(file, 0o755)
  }
  const script = join(import.meta.dirname, '../.ci/run')
  const { status } = spawnSync(which('bash'), [script], { env: { PATH: folder } })
  return { status, ran: readFileSync(log, 'utf8').trim().split('\n') }
}

// The script is for Debian and Ubuntu.
describe.skipIf(process.platform === 'win32')('a machine without a browser', () => {
  test('where the system has Chromium, it is taken', () => {
    expect(run()).toEqual({ status: 0, ran: [...apt, 'npm test'] })
  })

  test('where it has none, Playwright brings its own', () => {
    expect(run('no-install-recommends')).toEqual({ status: 0, ran: [...apt, ...playwright, 'npm test'] })
  })

  test('where no browser is to be had, the run fails', () => {
    expect(run('no-install-recommends', 'playwright')).toEqual({ status: 100, ran: [...apt, ...playwright] })
  })
})
