// A lint plugin: which part of src may import which, and which part may know which package.
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const tools = dirname(fileURLToPath(import.meta.url)) + sep
const source = resolve(tools, '..', 'src')

/** Per room: the rooms it may import from. Each room may import from itself; features from their own folder only. */
const arrows = {
  app: ['features', 'ui', 'worker', 'service-worker', 'core'],
  features: ['ui', 'core'],
  worker: ['core'],
  cli: ['core'],
  companion: ['core'],
  'service-worker': ['core'],
  ui: [],
  core: [],
}

/** Packages that belong to one place. */
const packages = [
  { name: /^monaco-editor(\/|$)/, rooms: ['features/editor'] },
  {
    name: /^(react|react-dom|react-error-boundary|react-resizable-panels|lucide-react|(@base-ui|@tanstack)\/[^/]+)(\/|$)/,
    rooms: ['app', 'features', 'ui'],
  },
  { name: /^idb(\/|$)/, rooms: ['features/history'] },
  { name: /^workbox-/, rooms: ['service-worker'] },
  { name: /^node:/, rooms: ['cli', 'companion'] },
]

/** `src/features/editor/marker.ts` lies in room `features` and part `features/editor`; null outside src. */
function place(file) {
  const path = relative(source, file)
  if (path.startsWith('..')) return null
  const [room, folder] = path.split(sep)
  return { room, part: room === 'features' ? `${room}/${folder}` : room }
}

/** Says why `file` may not import `specifier`, or null when it may. A test may import what it tests the build with. */
function objection(file, specifier, isTest) {
  const from = place(file)
  if (from === null) return null
  if (!specifier.startsWith('.')) {
    const owner = packages.find(({ name }) => name.test(specifier))
    if (owner === undefined || owner.rooms.includes(from.room) || owner.rooms.includes(from.part)) return null
    return `Only ${owner.rooms.join(', ')} may import '${specifier}', not ${from.part}.`
  }
  const target = resolve(dirname(file), specifier)
  if (!isTest && target.startsWith(tools)) return `${from.part} may not import the tools that build it.`
  const to = place(target)
  if (to === null || to.part === from.part) return null
  if (arrows[from.room]?.includes(to.room)) return null
  return to.room === from.room
    ? `${from.part} may not import ${to.part}: the shell composes the features.`
    : `${from.room} may not import from ${to.room}: imports run one way.`
}

const direction = {
  meta: { type: 'problem', docs: { description: 'Imports between the rooms of src run one way.' } },
  create(context) {
    // A test may use what its room may not, such as node:fs to read a fixture.
    const isTest = /\.test\.tsx?$/.test(context.filename)
    const check = (node) => {
      if (typeof node?.value !== 'string') return
      if (isTest && node.value.startsWith('node:')) return
      const message = objection(context.filename, node.value, isTest)
      if (message !== null) context.report({ node, message })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    }
  },
}

export default { meta: { name: 'rooms' }, rules: { direction } }
