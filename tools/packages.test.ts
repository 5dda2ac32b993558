// The versions of Node on which the tools run are those that package.json and the README name.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const words = '>=20.19 <21 || >=22.12'

/** What is said where the tools are run by this version of Node; nothing where it is new enough. */
function saidBy(version: string): string {
  const program = `
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })
    const { requireNode } = await import('./tools/packages.mjs')
    requireNode()`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: root }).stderr.toString().trim()
}

test.each(['20.19.0', '20.20.1', '22.12.0', '23.0.0', '24.1.0'])('Node %s runs the tools', (version) => {
  expect(saidBy(version)).toBe('')
})

test.each(['18.20.0', '20.18.9', '21.7.3', '22.11.0'])('Node %s is refused in the words of package.json', (version) => {
  expect(saidBy(version)).toBe(`Node ${words} is needed; this is Node ${version}.`)
})

test('the README asks for the same', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`Node (\`${words}\`)`)
})
