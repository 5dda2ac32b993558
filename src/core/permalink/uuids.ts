// Takes UUIDs out of a text, so that each costs 16 bytes: as letters they cannot be compressed.

/** Stands where a UUID was; a text that holds it itself is left as it is. */
const mark = '\u0001'
const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g
const bytesEach = 16

export interface Packed {
  readonly text: string
  /** 16 bytes for each mark in the text, in its order. */
  readonly bytes: Uint8Array
}

/** Leaves the text as it is where it holds the mark already. */
export function packUuids(text: string): Packed {
  if (text.includes(mark)) return { text, bytes: new Uint8Array() }
  const found = text.match(uuid) ?? []
  const digits = found.join('').replaceAll('-', '')
  const bytes = Uint8Array.from({ length: found.length * bytesEach }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  )
  return { text: text.replace(uuid, mark), bytes }
}

/** The text with its UUIDs back in place; null where their number does not fit. */
export function unpackUuids({ text, bytes }: Packed): string | null {
  const parts = text.split(mark)
  if ((parts.length - 1) * bytesEach !== bytes.length) return null
  return parts.map((part, index) => (index === 0 ? part : uuidAt(bytes, index - 1) + part)).join('')
}

function uuidAt(bytes: Uint8Array, index: number): string {
  const own = bytes.subarray(index * bytesEach, (index + 1) * bytesEach)
  const digits = Array.from(own, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [8, 12, 16, 20, 32].map((end, at) => digits.slice([0, 8, 12, 16, 20][at], end)).join('-')
}
