// Holds the build to its sizes: what a first visit waits for, and what lies on the device for offline use. Prints a table.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './packages.mjs'

const dist = join(root, 'dist')
const page = readFileSync(join(dist, 'index.html'), 'utf8')

/** The files that the service worker keeps, as the build has written them into it. */
const kept = [...readFileSync(join(dist, 'sw.js'), 'utf8').matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url)
const scripts = kept.filter((file) => file.endsWith('.js'))

/** What runs as soon as it is there, with what it imports. */
const entry = withImports(linked(/<script [^>]*src="\.\/(assets\/index-[^"]+\.js)"/g))

/** Sizes are kB (1,000 bytes) as sent: gzip at its best. */
const budgets = [
  { name: 'Entry', maxKb: 108, files: entry },
  {
    name: 'First result, preloaded',
    maxKb: 37,
    files: preloaded('app-scripts').filter((file) => !entry.includes(file)),
  },
  { name: 'Link, before the entry', maxKb: 16, files: preloaded('link-scripts') },
  { name: 'Page style', maxKb: 10, files: linked(/<link [^>]*?href="\.\/(assets\/[^"]+\.css)"/g) },
  { name: 'Worker itself', maxKb: 160, files: scripts.filter((file) => file.includes('.worker-')) },
  { name: 'Monaco', maxKb: 720, files: scripts.toSorted((a, b) => rawSize(b) - rawSize(a)).slice(0, 1) },
  { name: 'Precache, all files', maxKb: 1410, files: kept },
]

const rows = budgets.map(({ name, maxKb, files }) => {
  if (files.length === 0) throw new Error(`No file was found for the budget “${name}”.`)
  const shares = files.map((file) => ({ file, bytes: gzipSize(file) })).toSorted((a, b) => b.bytes - a.bytes)
  const bytes = shares.reduce((sum, share) => sum + share.bytes, 0)
  const raw = files.reduce((sum, file) => sum + rawSize(file), 0)
  return { name, maxKb, shares, bytes, raw, isOver: bytes > maxKb * 1000 }
})

print(['what', 'files', 'raw kB', 'gzip kB', 'at most', ''])
for (const { name, shares, raw, bytes, maxKb, isOver } of rows) {
  print([name, String(shares.length), kb(raw), kb(bytes), String(maxKb), isOver ? 'over' : 'ok'])
}
for (const { name, shares, bytes, maxKb } of rows.filter(({ isOver }) => isOver)) {
  console.error(`\n${name}: ${kb(bytes)} kB gzip, ${kb(bytes - maxKb * 1000)} kB over. It is made of:`)
  for (const share of shares) console.error(`  ${kb(share.bytes).padStart(7)}  ${share.file}`)
}
process.exitCode = rows.some(({ isOver }) => isOver) ? 1 : 0

function linked(pattern, html = page) {
  return [...html.matchAll(pattern)].map(([, file]) => file)
}

/** The scripts that wait in a template of the page. */
function preloaded(id) {
  const [, template = ''] = page.match(new RegExp(`<template id="${id}">(.*?)</template>`, 's')) ?? []
  return linked(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g, template)
}

/** These files of the build and all that they import, at first hand or not, other than later. */
function withImports(files) {
  const found = new Set(files)
  for (const file of found) {
    const text = readFileSync(join(dist, file), 'utf8')
    for (const [, name] of text.matchAll(/(?:\bfrom|\bimport) ?"\.\/([^"]+\.js)"/g)) found.add(`assets/${name}`)
  }
  return [...found]
}

function rawSize(file) {
  return readFileSync(join(dist, file)).length
}

function gzipSize(file) {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1)
}

function print([name, ...columns]) {
  console.log(name.padEnd(22) + columns.map((column) => column.padStart(9)).join(''))
}
