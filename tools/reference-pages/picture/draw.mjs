// Draws cards in a thread of its own: each SVG becomes a PNG file.
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { renameSync, writeFileSync } from 'node:fs'
import { threadId, workerData } from 'node:worker_threads'

const { wasm, font, drawings } = workerData
await initWasm(wasm)
for (const { svg, file } of drawings) {
  const drawing = new Resvg(svg, { font })
  const image = drawing.render()
  // The rename keeps a build beside this one from reading half a file.
  const unfinished = `${file}.${process.pid}-${threadId}`
  writeFileSync(unfinished, image.asPng())
  renameSync(unfinished, file)
  image.free()
  drawing.free()
}
