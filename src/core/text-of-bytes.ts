// Reads the bytes of a file as text: UTF-8, or UTF-16 where the mark at the beginning says so, as Windows PowerShell writes with `>`.

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** @param head the first two bytes of a file, or more */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** The text without its mark; what is no text comes out with replacement or NUL characters in it. */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}
