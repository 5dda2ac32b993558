// Completes package-lock.json after a dependency was added: `npm ci` wants every optional platform package to be in it, and its
// checksum, without which whatever a registry sends would be installed.
//
// npm may leave the packages of other platforms out, and asks no more for those that are missing or have no checksum. It does where
// whatever wants them is not in the lock either.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './packages.mjs'

const file = join(root, 'package-lock.json')
const before = readFileSync(file, 'utf8')
const lock = JSON.parse(before)
const known = lock.packages
const gaps = gapsIn(known)

if (gaps.length > 0) ask()
console.log(`package-lock.json: ${gaps.length} platform packages completed.`)

/** Has npm resolve what was taken out; the lock stays as it was where something is then missing still. */
function ask() {
  const taken = new Set(gaps.flatMap(({ path, wantedBy }) => [path, wantedBy]))
  const packages = Object.fromEntries(Object.entries(known).filter(([path]) => !taken.has(path)))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  const command = 'npm install --package-lock-only --ignore-scripts --no-audit --no-fund'
  const npm = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true })
  const { packages: now } = JSON.parse(readFileSync(file, 'utf8'))
  const left = gapsIn(now).map(({ path }) => path)
  const moved = Object.keys(known).filter((path) => now[path]?.version !== known[path].version)
  if (npm.status === 0 && left.length === 0 && moved.length === 0) return
  writeFileSync(file, before)
  for (const path of left) console.error(`The registry has not all of ${path}.`)
  for (const path of moved) console.error(`${path} would be of another version.`)
  console.error('package-lock.json is left as it was.')
  process.exit(1)
}

/** The optional packages that are missing or have no checksum, and what wants them. */
function gapsIn(packages) {
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).flatMap((name) => {
      const path = placeOf(packages, wantedBy, name)
      return packages[path]?.integrity ? [] : [{ path, wantedBy }]
    }),
  )
}

/** Where the package that lies at `wantedBy` finds `name`: in its own node_modules or in one above; at the root where nowhere. */
function placeOf(packages, wantedBy, name) {
  for (let at = wantedBy; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at}/node_modules/${name}`
    if (packages[path] !== undefined) return path
  }
  return `node_modules/${name}`
}
