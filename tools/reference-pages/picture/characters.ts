// Which glyph of a font stands for a character: its `cmap` table.

/** The glyphs by code point, from the table's format 4, which every font of the web has. Throws when it is missing. */
export function readCharacters(cmap: Buffer): ReadonlyMap<number, number> {
  const table = unicodeTable(cmap)
  const segments = table.readUInt16BE(6) / 2
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < segments; segment++) {
    // Four rows of numbers, one column for each segment, with a padding after the first row.
    const column = (row: number) => 14 + segment * 2 + row * segments * 2 + (row > 0 ? 2 : 0)
    const [end, start] = [table.readUInt16BE(column(0)), table.readUInt16BE(column(1))]
    const [delta, offset] = [table.readUInt16BE(column(2)), table.readUInt16BE(column(3))]
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = offset === 0 ? code : table.readUInt16BE(column(3) + offset + (code - start) * 2)
      const glyph = (listed + delta) & 0xffff
      if (listed !== 0 && glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}

function unicodeTable(cmap: Buffer): Buffer {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    if (table.readUInt16BE(0) === 4) return table
  }
  throw new Error('The font lists its characters in no known way.')
}
