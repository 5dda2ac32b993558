// Pictures of up to 256 colours, written as PNG.
import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]

export interface Picture {
  /** Gives a pixel a colour, by its index in the palette. */
  set(x: number, y: number, index: number): void
  /** The file. Rejects when there are more colours than an index can name. */
  encode(palette: readonly Colour[]): Promise<Buffer>
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const bitsPerPixel = 8
const indexedColour = 3

const compress = promisify(deflate)

/** A picture all in the first colour of its palette. */
export function createPicture(width: number, height: number): Picture {
  // Each row begins with the number of its filter; 0 is none.
  const stride = width + 1
  const rows = Buffer.alloc(stride * height)
  return {
    set(x, y, index) {
      rows[y * stride + 1 + x] = index
    },
    async encode(palette) {
      if (palette.length > 256) throw new Error(`A picture of ${palette.length} colours does not fit a palette.`)
      const header = Buffer.alloc(13)
      header.writeUInt32BE(width, 0)
      header.writeUInt32BE(height, 4)
      header.set([bitsPerPixel, indexedColour], 8)
      return Buffer.concat([
        signature,
        chunk('IHDR', header),
        chunk('PLTE', Buffer.from(palette.flat())),
        chunk('IDAT', await compress(rows, { level: 6 })),
        chunk('IEND', Buffer.alloc(0)),
      ])
    },
  }
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
