// Makes sure that Node is new enough and that the packages of package-lock.json are installed. Built-in modules only.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Ends the process with a plain sentence when this Node cannot run the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.error(`Node ${engines.node} is needed; this is Node ${process.versions.node}.`)
  process.exit(1)
}

/** Runs `npm ci` when a package is missing or of another version than the lock says; otherwise does nothing. */
export function ensurePackages() {
  if (installed()) return
  console.log('Installing packages (npm ci)…')
  const npm = spawnSync('npm ci --no-audit --no-fund', { cwd: root, stdio: 'inherit', shell: true })
  if (npm.status === 0) return
  console.error('The packages could not be installed; see the lines of npm above.')
  process.exit(npm.status ?? 1)
}

/** Compares the lock with the list that npm keeps of what it installed. */
function installed() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const has = JSON.parse(readFileSync(record, 'utf8')).packages
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wants).every(([path, { version, optional }]) => {
    if (path === '') return true
    // An optional package is absent where it is made for another platform.
    if (has[path] === undefined) return optional === true
    return has[path].version === version && existsSync(join(root, path))
  })
}
