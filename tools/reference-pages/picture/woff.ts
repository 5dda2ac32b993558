// Opens a WOFF file: the tables of the font, unpacked.
import { inflateSync } from 'node:zlib'

const headerBytes = 44
const entryBytes = 20

/** The tables by their names. Throws when the file is no WOFF 1.0. */
export function readWoff(file: Buffer): ReadonlyMap<string, Buffer> {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font is not a WOFF file.')
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const at = headerBytes + index * entryBytes
    const start = file.readUInt32BE(at + 4)
    const length = file.readUInt32BE(at + 8)
    const stored = file.subarray(start, start + length)
    // A table that does not get smaller is stored as it is.
    const table = length === file.readUInt32BE(at + 12) ? stored : inflateSync(stored)
    tables.set(file.toString('latin1', at, at + 4), table)
  }
  return tables
}
