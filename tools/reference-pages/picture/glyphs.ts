// The outlines of a font's glyphs: its `glyf` table.
import { type Outline, type Point, curve } from './outline.ts'

/** Where each glyph begins and ends in `glyf`. */
export interface GlyphTable {
  readonly glyf: Buffer
  readonly loca: Buffer
  /** Whether `loca` counts bytes, not pairs of them. */
  readonly isLong: boolean
}

const flag = { onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 } as const
const part = { words: 1, offsets: 2, scale: 8, more: 32, scales: 64, matrix: 128 } as const

/** The outlines of a glyph in the font's own units, y upwards. Empty for a space. */
export function readGlyph(table: GlyphTable, glyph: number): Outline[] {
  const place = (index: number) =>
    table.isLong ? table.loca.readUInt32BE(index * 4) : table.loca.readUInt16BE(index * 2) * 2
  const data = table.glyf.subarray(place(glyph), place(glyph + 1))
  if (data.length === 0) return []
  const count = data.readInt16BE(0)
  return count < 0 ? composite(table, data) : simple(data, count)
}

/** A glyph of its own outlines: their ends, a flag for each point, then all x and all y, each as a step from the one before. */
function simple(data: Buffer, count: number): Outline[] {
  const ends = Array.from({ length: count }, (_, index) => data.readUInt16BE(10 + index * 2))
  const total = (ends.at(-1) ?? -1) + 1
  let at = 10 + count * 2
  at += 2 + data.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < total) {
    const bits = data.readUInt8(at++)
    const times = bits & flag.repeat ? data.readUInt8(at++) + 1 : 1
    flags.push(...Array.from({ length: times }, () => bits))
  }
  const axis = (short: number, same: number) => {
    let value = 0
    return flags.map((bits) => {
      if (bits & short) value += bits & same ? data.readUInt8(at++) : -data.readUInt8(at++)
      else if (!(bits & same)) {
        value += data.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = axis(flag.shortX, flag.sameX)
  const ys = axis(flag.shortY, flag.sameY)
  const points = flags.map((bits, index) => ({
    at: [xs[index] ?? 0, ys[index] ?? 0] as const,
    isOnCurve: (bits & flag.onCurve) !== 0,
  }))
  return ends.map((end, index) => flatten(points.slice((ends[index - 1] ?? -1) + 1, end + 1)))
}

/** Points off the curve pull it; between two of them it passes through their middle. */
function flatten(points: readonly { readonly at: Point; readonly isOnCurve: boolean }[]): Outline {
  const exact = points.flatMap((point, index) => {
    const before = points.at(index - 1)
    if (!before || point.isOnCurve || before.isOnCurve) return [point]
    return [
      { at: [(before.at[0] + point.at[0]) / 2, (before.at[1] + point.at[1]) / 2] as const, isOnCurve: true },
      point,
    ]
  })
  return exact.flatMap((point, index) => {
    const before = exact.at(index - 1)
    const after = exact[(index + 1) % exact.length]
    if (point.isOnCurve) return before?.isOnCurve === false ? [] : [point.at]
    return before && after ? curve(before.at, point.at, after.at) : []
  })
}

/** A glyph made of others, each moved and perhaps turned. */
function composite(table: GlyphTable, data: Buffer): Outline[] {
  const outlines: Outline[] = []
  let at = 10
  let bits: number = part.more
  while (bits & part.more) {
    bits = data.readUInt16BE(at)
    const glyph = data.readUInt16BE(at + 2)
    at += 4
    if (!(bits & part.offsets)) throw new Error('The font joins the parts of a glyph by their points.')
    const wide = (bits & part.words) !== 0
    const [dx, dy] = wide
      ? [data.readInt16BE(at), data.readInt16BE(at + 2)]
      : [data.readInt8(at), data.readInt8(at + 1)]
    at += wide ? 4 : 2
    const fraction = () => {
      at += 2
      return data.readInt16BE(at - 2) / 0x4000
    }
    let [xx, xy, yx, yy] = [1, 0, 0, 1]
    if (bits & part.scale) xx = yy = fraction()
    else if (bits & part.scales) [xx, yy] = [fraction(), fraction()]
    else if (bits & part.matrix) [xx, xy, yx, yy] = [fraction(), fraction(), fraction(), fraction()]
    const moved = ([x, y]: Point) => [xx * x + yx * y + dx, xy * x + yy * y + dy] as const
    outlines.push(...readGlyph(table, glyph).map((outline) => outline.map(moved)))
  }
  return outlines
}
