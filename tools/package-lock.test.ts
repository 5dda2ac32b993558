// The lock file has the checksums and the packages of other platforms without which `npm ci` fails there.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly integrity?: string
  readonly inBundle?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>
}

test('every package that is installed from a registry has a checksum', () => {
  const without = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.inBundle && !entry.integrity)
  expect(without.map(([path]) => path)).toEqual([])
})

test('the packages of other platforms are listed', () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  const paths = Object.keys(packages)
  expect(wanted.length).toBeGreaterThan(40)
  expect(wanted.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([])
})
