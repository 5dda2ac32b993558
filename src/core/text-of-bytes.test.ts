// Bytes are read in the encoding that a mark at their beginning tells, else as UTF-8.
import { expect, test } from 'vitest'
import { encodingOf, textOfBytes } from './text-of-bytes.ts'

const text = '{"a":"é 漢 😀"}\r\n'
const littleEndian = [...Buffer.from(text, 'utf16le')]
const bigEndian = [...Buffer.from(text, 'utf16le').swap16()]

test.each([
  ['UTF-8', 'utf-8', [...Buffer.from(text)]],
  ['UTF-8 with a mark', 'utf-8', [0xef, 0xbb, 0xbf, ...Buffer.from(text)]],
  ['UTF-16 of Windows PowerShell', 'utf-16le', [0xff, 0xfe, ...littleEndian]],
  ['UTF-16 the other way round', 'utf-16be', [0xfe, 0xff, ...bigEndian]],
] as const)('%s', (_, encoding, bytes) => {
  expect(encodingOf(Uint8Array.from(bytes))).toBe(encoding)
  expect(textOfBytes(Uint8Array.from(bytes))).toBe(text)
})

test.each([
  ['nothing', [], ''],
  ['a mark alone', [0xff, 0xfe], ''],
  ['half a letter', [0xff, 0xfe, 0x41, 0x00, 0x42], 'A\ufffd'],
  ['half a mark', [0xff], '\ufffd'],
])('%s', (_, bytes, read) => {
  expect(textOfBytes(Uint8Array.from(bytes))).toBe(read)
})
