// Turns cards into PNG files, in threads beside the build; one that was drawn before is taken from the cache.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const require = createRequire(import.meta.url)
const wasmFile = require.resolve('@resvg/resvg-wasm/index_bg.wasm')
const fontFiles = [
  require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/jetbrains-mono/600SemiBold/JetBrainsMono_600SemiBold.ttf'),
]

/** The families that are there to draw with. */
export const families = { sans: 'Inter', mono: 'JetBrains Mono' } as const

const maxThreads = 4
const maxAgeMs = 7 * 24 * 60 * 60 * 1000

/**
 * Takes SVG texts by any names and returns a PNG file for each, by the same names. Rejects when a text is no SVG.
 * @param cache the folder in which pictures are kept; those not asked for are removed from it when a week old
 */
export async function drawCards(
  cards: ReadonlyMap<string, string>,
  cache: string,
): Promise<ReadonlyMap<string, Buffer>> {
  await mkdir(cache, { recursive: true })
  const [wasm, ...fontBuffers] = await Promise.all([wasmFile, ...fontFiles].map((file) => readFile(file)))
  const font = { fontBuffers, defaultFontFamily: families.sans }
  const tools = hashOf(wasm ?? '', ...fontBuffers)
  const drawings = [...cards].map(([name, card]) => {
    const svg = inFamilies(card)
    return { name, svg, file: join(cache, `${hashOf(tools, svg)}.png`) }
  })
  const missing = drawings.filter(({ file }) => !existsSync(file))
  const threads = Math.min(availableParallelism(), maxThreads, missing.length)
  const shares = Array.from({ length: threads }, (_, thread) =>
    missing.filter((_drawing, index) => index % threads === thread),
  )
  await Promise.all(
    shares.map((share) => {
      const workerData = { wasm, font, drawings: share }
      // It rejects when the thread throws.
      return once(new Worker(new URL('./draw.mjs', import.meta.url), { workerData }), 'exit')
    }),
  )
  const pictures = await Promise.all(drawings.map(async ({ name, file }) => [name, await readFile(file)] as const))
  await removeOld(cache, new Set(drawings.map(({ file }) => file)))
  return new Map(pictures)
}

/** The renderer takes its default family for every generic one, so that the other has to be named. */
function inFamilies(svg: string): string {
  return svg.replaceAll(/font-family="[^"]*\bmonospace"/g, `font-family="${families.mono}"`)
}

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 32)
}

async function removeOld(cache: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = join(cache, name)
    if (used.has(file)) continue
    const age = Date.now() - (await stat(file)).mtimeMs
    if (age > maxAgeMs) await rm(file, { force: true })
  }
}
