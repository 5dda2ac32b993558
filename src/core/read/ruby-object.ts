// Makes a hash of an object as Ruby inspects it: `#<Nylas::NylasApiError:0x00007f @type="…", @status_code=401>`, with or without
// the @ of instance variables.
import type { Edit } from './edit-map.ts'
import type { Source } from './source.ts'
import { matchAt } from './sticky.ts'

const address = /:0x[\da-f]{1,20}(?=[ \t\r\n]{1,20}@?[a-z_]\w{0,60}=)/y
const variable = /[ \t\r\n]{0,20}@?([a-z_]\w{0,60})=(?![>=~])/y
const string = /"(?:[^"\\]|\\[^]){0,50000}"?/y
const closers: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
])

/**
 * The text with the object as a hash at the same place; null where no object with variables stands there.
 * @param start where its `#<` begins
 * @param nameEnd where the name of its class ends
 */
export function rubyObject(source: Source, start: number, nameEnd: number): Source | null {
  const { text } = source
  const mark = text.startsWith('#<', start) ? matchAt(address, text, nameEnd) : ''
  if (mark === '') return null
  const edits: Edit[] = [{ start, end: nameEnd + mark.length, text: '{' }]
  let at = nameEnd + mark.length
  for (;;) {
    const written = matchAt(variable, text, at)
    if (written === '') break
    const key = written.trimStart()
    const from = at + written.length - key.length
    edits.push({ start: from, end: at + written.length, text: `"${key.replace(/^@|=$/g, '')}": ` })
    at = endOfValue(text, at + written.length, source.content.end)
    if (text.charAt(at) !== ',') break
    at++
  }
  if (text.charAt(at) === '>') edits.push({ start: at, end: at + 1, text: '}' })
  return source.derive(edits, 'Read the variables of a Ruby object as a hash')
}

/** The comma behind a value or the bracket that closes the object; the end of the text where neither comes. */
function endOfValue(text: string, from: number, limit: number): number {
  const open: string[] = []
  let at = from
  while (at < limit) {
    const char = text.charAt(at)
    const closer = text.startsWith('#<', at) ? '>' : closers.get(char)
    if (open.length === 0 && (char === ',' || char === '>')) return at
    if (closer !== undefined) open.push(closer)
    else if (char === open.at(-1)) open.pop()
    at += char === '"' ? matchAt(string, text, at).length : closer === '>' ? 2 : 1
  }
  return limit
}
