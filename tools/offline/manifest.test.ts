// Every address of the manifest stays within the folder of the app, wherever that is put.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconDrawings, icons } from './icons.ts'
import { manifest } from './manifest.ts'

const icon = readFileSync(new URL('../../public/icon.svg', import.meta.url), 'utf8')

test('all addresses are relative', () => {
  // The parameters of a share are names and no addresses.
  const text = JSON.stringify(manifest(), (key, value: unknown) => (key === 'params' ? undefined : value))
  const addresses = [...text.matchAll(/"(?:src|url|action|start_url|scope)":"([^"]+)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(10)
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([])
})

test('the screenshots are as large as it says', () => {
  for (const { src, sizes } of manifest().screenshots ?? []) {
    const png = readFileSync(new URL(`../../public/${src}`, import.meta.url))
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes)
  }
})

test('each icon is drawn at its size, and those that are cut to a shape reach the edge', () => {
  const drawings = iconDrawings(icon)
  for (const { path, size, purpose } of icons) {
    const drawing = drawings.get(path) ?? ''
    expect(drawing).toContain(`width="${size}" height="${size}"`)
    expect(drawing.includes(`<rect width="${size}" height="${size}"`), path).toBe(purpose !== 'any')
  }
})

test('an icon that is drawn in another way is refused', () => {
  expect(() => iconDrawings('<svg viewBox="0 0 24 24"><circle r="3"/></svg>')).toThrow('square of one colour')
})
