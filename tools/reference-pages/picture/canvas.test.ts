import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createCanvas } from './canvas.ts'
import { roundedBox } from './outline.ts'

const black = { ground: [255, 255, 255], colour: [0, 0, 0] } as const
const red = { ground: [255, 255, 255], colour: [255, 0, 0] } as const

/** The brightness of the green of each pixel, row by row, from 0 to 9. */
async function drawn(outlines: readonly (readonly (readonly [number, number])[])[], ink = black) {
  const canvas = createCanvas(4, 3, [black, red])
  canvas.fill(outlines, ink)
  const file = await canvas.png()
  const chunk = (name: string) => {
    const at = file.indexOf(name, 0, 'latin1')
    return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))
  }
  const rows = inflateSync(chunk('IDAT'))
  const palette = chunk('PLTE')
  return [0, 1, 2].map((y) =>
    [0, 1, 2, 3].map((x) => Math.round(((palette[(rows[y * 5 + 1 + x] ?? 0) * 3 + 1] ?? 0) * 9) / 255)).join(''),
  )
}

test('a box covers its pixels whole, and those at a broken edge in part', async () => {
  expect(await drawn([roundedBox(1, 0, 2, 2, 0)])).toEqual(['9009', '9009', '9999'])
  expect(await drawn([roundedBox(0.5, 1, 2, 1, 0)])).toEqual(['9999', '4049', '9999'])
})

test('a slope covers what lies on its one side', async () => {
  const triangle = [
    [0, 0],
    [3, 3],
    [0, 3],
  ] as const
  expect(await drawn([triangle])).toEqual(['4999', '0499', '0049'])
})

test('what is filled twice is filled once, and a hole stays open', async () => {
  const box = roundedBox(0, 0, 4, 3, 0)
  expect(await drawn([box, box])).toEqual(['0000', '0000', '0000'])
  expect(await drawn([box, roundedBox(1, 1, 2, 1, 0).toReversed()])).toEqual(['0000', '0990', '0000'])
})

test('a shape that stands out is refused, and so is an ink that the canvas does not have', () => {
  const canvas = createCanvas(4, 3, [black])
  expect(() => canvas.fill([roundedBox(3, 0, 2, 1, 0)], black)).toThrow('stands out')
  expect(() => canvas.fill([], red)).toThrow('without this ink')
})
