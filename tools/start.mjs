// `npm start`: installs what is missing, builds the page and serves it as a host does: compressed, with its security headers.
import { createServer } from 'node:net'
import { ensurePackages, requireNode, root } from './packages.mjs'

const host = '127.0.0.1'

requireNode()
const port = wantedPort()
if (!(await isFree(port))) fail(`Port ${port} is taken. Stop what uses it, or set PORT to another one.`)
ensurePackages()

const { build, preview } = await import('vite')
const { default: compression } = await import('compression')
await build({ root, logLevel: 'warn' })
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { host, port, strictPort: true },
  plugins: [{ name: 'as-hosts-do', configurePreviewServer: ({ middlewares }) => void middlewares.use(compression()) }],
})
console.log(`Nylas Response Inspector: http://${host}:${port}\nPress Ctrl+C to stop.`)

process.once('SIGINT', () => void server.close().finally(() => process.exit(0)))

function wantedPort() {
  const text = process.env.PORT || '4173'
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1 || number > 65535) fail(`PORT must be a number from 1 to 65535, not "${text}".`)
  return number
}

/** Whether nothing listens there yet: asked before the build, so that the answer comes at once. */
function isFree(number) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(number, host, () => probe.close(() => resolve(true)))
  })
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
