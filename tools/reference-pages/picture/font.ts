// A font that lays out one line of text as outlines.
import { readCharacters } from './characters.ts'
import { readGlyph } from './glyphs.ts'
import type { Outline } from './outline.ts'
import { readWoff } from './woff.ts'

export interface Font {
  /** How wide a line of text is, in pixels. */
  width(text: string, size: number): number
  /** The outlines of a line of text that stands on the baseline `y` and begins at `x`. */
  outlines(text: string, size: number, x: number, y: number): Outline[]
}

/**
 * Takes a WOFF file with TrueType outlines. Letters stand at their own widths: what the font says about pairs is left out.
 * The font throws when it has no glyph for a character.
 */
export function readFont(file: Buffer): Font {
  const tables = readWoff(file)
  const table = (name: string) => {
    const found = tables.get(name)
    if (!found) throw new Error(`The font has no table ${name}.`)
    return found
  }
  const head = table('head')
  const unitsPerEm = head.readUInt16BE(18)
  const place = { glyf: table('glyf'), loca: table('loca'), isLong: head.readInt16BE(50) === 1 }
  const characters = readCharacters(table('cmap'))
  const lastWidth = table('hhea').readUInt16BE(34) - 1
  const hmtx = table('hmtx')

  const outlines = new Map<number, readonly Outline[]>()
  const outlinesOf = (glyph: number) => {
    const read = outlines.get(glyph) ?? readGlyph(place, glyph)
    outlines.set(glyph, read)
    return read
  }
  const glyphsOf = (text: string) =>
    Array.from(text, (character) => {
      const glyph = characters.get(character.codePointAt(0) ?? 0)
      if (glyph === undefined) throw new Error(`The font has no glyph for “${character}” in “${text}”.`)
      return { glyph, advance: hmtx.readUInt16BE(Math.min(glyph, lastWidth) * 4) }
    })

  return {
    width: (text, size) => glyphsOf(text).reduce((sum, { advance }) => sum + advance, 0) * (size / unitsPerEm),
    outlines(text, size, x, y) {
      const scale = size / unitsPerEm
      let pen = x
      return glyphsOf(text).flatMap(({ glyph, advance }) => {
        const start = pen
        pen += advance * scale
        return outlinesOf(glyph).map((outline) =>
          outline.map(([px, py]) => [start + px * scale, y - py * scale] as const),
        )
      })
    },
  }
}
