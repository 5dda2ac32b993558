// Puts the stack of an error into quotes where pino-pretty has set it below its key, line by line: the rest of the object is JSON.
import type { Edit } from './edit-map.ts'
import { quoteEdits } from './quoting.ts'
import type { Source } from './source.ts'

const key = /^( {1,200})"stack":[ \t]?\r?\n(?=\1 {4}[A-Za-z_$])/gm
const entryIndent = '    '

/** The source with such stacks as texts of its JSON, and the comma that is missing behind them. */
export function withQuotedStacks(source: Source): Source {
  const { text } = source
  if (!text.includes('"stack":')) return source
  const edits: Edit[] = []
  let done = 0
  for (const { 0: head, 1: indent = '', index } of text.matchAll(key)) {
    if (index < done) continue
    const inside = indent + entryIndent
    const start = index + head.length + inside.length
    const end = stackEnd(text, start, inside)
    done = end
    for (const edit of quoteEdits(text, { start, end })) edits.push(edit)
    if (hasEntryBelow(text, end, indent)) edits.push({ start: end, end, text: ',' })
  }
  return edits.length === 0 ? source : source.derive(edits, 'Put the stack below its key into quotes')
}

/** The end of the last line that is indented as the stack is; its message may hold empty ones. */
function stackEnd(text: string, start: number, inside: string): number {
  let end = start
  for (let at = start; at >= 0;) {
    const lineFeed = text.indexOf('\n', at)
    const line = text.slice(at, lineFeed < 0 ? text.length : lineFeed).trimEnd()
    if (at > start && line !== '' && !line.startsWith(inside)) break
    if (line !== '') end = at + line.length
    at = lineFeed < 0 ? -1 : lineFeed + 1
  }
  return end
}

function hasEntryBelow(text: string, end: number, indent: string): boolean {
  const below = text.indexOf('\n', end)
  return below >= 0 && text.startsWith(`${indent}"`, below + 1)
}
