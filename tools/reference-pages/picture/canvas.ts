// A picture of a few inks, into which outlines are filled with soft edges.
import type { Outline, Point } from './outline.ts'
import { type Colour, createPicture } from './png.ts'

/** Steps between the ground and the full colour: few, for small files, yet edges look smooth. */
const levels = 8

/** What an ink covers, and its own colour: between the two lie its edges. */
export interface Ink {
  readonly ground: Colour
  readonly colour: Colour
}

export interface Canvas {
  /** Fills outlines with one of the inks; where they overlap they are filled once. */
  fill(outlines: readonly Outline[], ink: Ink): void
  png(): Promise<Buffer>
}

/** An empty canvas. Its ground is that of the first ink; it throws when an ink is used that it was not made with. */
export function createCanvas(width: number, height: number, inks: readonly Ink[]): Canvas {
  const picture = createPicture(width, height)
  return {
    fill(outlines, ink) {
      const base = inks.indexOf(ink) * levels
      if (base < 0) throw new Error('The canvas was made without this ink.')
      const box = boxOf(outlines, width, height)
      const cover = coverage(outlines, box)
      for (let y = 0; y < box.height; y++) {
        for (let x = 0; x < box.width; x++) {
          const level = Math.round((cover[y * box.stride + x] ?? 0) * (levels - 1))
          if (level !== 0) picture.set(box.left + x, box.top + y, base + level)
        }
      }
    },
    png: () => picture.encode(inks.flatMap(shades)),
  }
}

function shades({ ground, colour }: Ink): Colour[] {
  return Array.from({ length: levels }, (_, level) => {
    const mixed = (part: 0 | 1 | 2) => Math.round(ground[part] + ((colour[part] - ground[part]) * level) / (levels - 1))
    return [mixed(0), mixed(1), mixed(2)] as const
  })
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Cells in a row: two more than pixels, since an edge also marks the cell after its own. */
  readonly stride: number
}

function boxOf(outlines: readonly Outline[], width: number, height: number): Box {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (const outline of outlines) {
    for (const [x, y] of outline) {
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  }
  if (left < 0 || top < 0 || right > width || bottom > height) throw new Error('A shape stands out of the picture.')
  left = Math.floor(left)
  top = Math.floor(top)
  const across = Math.max(0, Math.ceil(right) - left)
  return { left, top, width: across, height: Math.max(0, Math.ceil(bottom) - top), stride: across + 2 }
}

/**
 * How much of each pixel is covered, from 0 to 1: every edge notes by how much it changes the cover to its right, row by
 * row; adding the notes up from the left gives the cover.
 */
function coverage(outlines: readonly Outline[], box: Box): Float32Array {
  const cells = new Float32Array(box.stride * box.height)
  for (const outline of outlines) {
    for (const [index, point] of outline.entries()) {
      const next = outline[(index + 1) % outline.length] ?? point
      note(cells, box, [point[0] - box.left, point[1] - box.top], [next[0] - box.left, next[1] - box.top])
    }
  }
  for (let row = 0; row < box.height; row++) {
    let sum = 0
    for (let x = row * box.stride; x < (row + 1) * box.stride; x++) {
      sum += cells[x] ?? 0
      cells[x] = Math.min(1, Math.abs(sum))
    }
  }
  return cells
}

function note(cells: Float32Array, box: Box, from: Point, to: Point): void {
  if (from[1] === to[1]) return
  const sign = from[1] < to[1] ? 1 : -1
  const [upper, lower] = sign > 0 ? [from, to] : [to, from]
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1])
  const xAt = (y: number) => upper[0] + (y - upper[1]) * slope
  for (let row = Math.floor(upper[1]); row < lower[1]; row++) {
    const start = Math.max(row, upper[1])
    const end = Math.min(row + 1, lower[1])
    noteRow(cells, row * box.stride, sign * (end - start), xAt(start), xAt(end))
  }
}

/** One edge within one row: its height is shared out to the cells that it passes, by how much of each lies to its right. */
function noteRow(cells: Float32Array, row: number, height: number, x1: number, x2: number): void {
  const [left, right] = x1 < x2 ? [x1, x2] : [x2, x1]
  const first = Math.floor(left)
  const last = Math.max(first, Math.ceil(right) - 1)
  const add = (cell: number, amount: number) => {
    cells[row + cell] = (cells[row + cell] ?? 0) + amount
  }
  for (let cell = first; cell <= last; cell++) {
    const [start, end] = [Math.max(left, cell), Math.min(right, cell + 1)]
    const share = right > left ? (height * (end - start)) / (right - left) : height
    const covered = share * (cell + 1 - (start + end) / 2)
    add(cell, covered)
    add(cell + 1, share - covered)
  }
}
