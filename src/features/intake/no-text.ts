// What a file is that holds no text, told by its first bytes, and how to get at the text in it.

interface FileKind {
  /** What its bytes are at a place, as Latin letters; each of these has to be there. */
  readonly bytes: readonly (readonly [at: number, letters: string])[]
  /** What its name ends with, where that tells it from others of the same bytes. */
  readonly endings?: readonly string[]
  /** What follows “is”. */
  readonly words: string
  readonly advice: string
}

const unpackIt = 'Unpack it, then open the file in it.'
const openUnpacked = 'Unpack it, then open it.'
const copyIt = 'Copy the response out of it, then paste it here.'
const takeText = 'Text in pictures is not read. Copy the response as text, then paste it here.'

const zip = 'PK\x03\x04'

/** The first one that fits. The bytes: https://en.wikipedia.org/wiki/List_of_file_signatures */
const fileKinds: readonly FileKind[] = [
  {
    bytes: [[0, '\x1f\x8b']],
    words: 'compressed with gzip and cannot be unpacked here',
    advice: openUnpacked,
  },
  {
    bytes: [[0, zip]],
    endings: ['.docx', '.xlsx', '.pptx', '.odt', '.ods'],
    words: 'an office document',
    advice: copyIt,
  },
  { bytes: [[0, zip]], words: 'a zip archive', advice: unpackIt },
  { bytes: [[0, '%PDF-']], words: 'a PDF', advice: copyIt },
  { bytes: [[0, '\x89PNG\r\n\x1a\n']], words: 'a picture', advice: takeText },
  { bytes: [[0, '\xff\xd8\xff']], words: 'a picture', advice: takeText },
  { bytes: [[0, 'GIF8']], words: 'a picture', advice: takeText },
  {
    bytes: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    words: 'a picture',
    advice: takeText,
  },
  { bytes: [[4, 'ftypheic']], words: 'a picture', advice: takeText },
  { bytes: [[4, 'ftypavif']], words: 'a picture', advice: takeText },
  {
    bytes: [[0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']],
    words: 'an Outlook message or an older office document',
    advice: copyIt,
  },
  { bytes: [[0, '7z\xbc\xaf\x27\x1c']], words: 'a 7-Zip archive', advice: unpackIt },
  { bytes: [[0, 'Rar!\x1a\x07']], words: 'a RAR archive', advice: unpackIt },
  { bytes: [[257, 'ustar']], words: 'a tar archive', advice: unpackIt },
  { bytes: [[0, 'BZh']], words: 'compressed with bzip2', advice: openUnpacked },
  { bytes: [[0, '\xfd7zXZ\0']], words: 'compressed with xz', advice: openUnpacked },
  { bytes: [[0, '\x28\xb5\x2f\xfd']], words: 'compressed with Zstandard', advice: openUnpacked },
]

/** How many bytes from its beginning tell what a file is. */
export const tellingBytes = 262

/** @param bytes the beginning of a file that is known to hold no text */
export function noTextWordsOf(name: string, bytes: Uint8Array): string {
  const start = Array.from(bytes.subarray(0, tellingBytes), (byte) => String.fromCodePoint(byte)).join('')
  const lowerName = name.toLowerCase()
  const kind = fileKinds.find(
    (each) =>
      each.bytes.every(([at, letters]) => start.startsWith(letters, at)) &&
      (each.endings?.some((ending) => lowerName.endsWith(ending)) ?? true),
  )
  return kind ? `${name} is ${kind.words}. ${kind.advice}` : `${name} is not a text file.`
}
