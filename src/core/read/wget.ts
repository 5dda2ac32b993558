// Takes the HTTP messages out of what `wget -S` tells: it indents heads and speaks between them.
import type { Edit } from './edit-map.ts'
import type { Source } from './source.ts'
import { statusOfLine } from './status-text.ts'

const opening = /^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d-- {1,4}(https?:\/\/\S{1,4000})$/
const remark =
  /^(?:--\d{4}-|Resolving |Connecting to |Reusing |Location: |HTTP request sent|Length: |Saving to: |WARNING: |\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:ERROR \d{3}:|\(|- )| {1,20}\d{1,9}K )/

// Without `-S` no head is printed, and the status stands behind these words.
const waiting = 'HTTP request sent, awaiting response... '

/** Whether the text begins as wget does. */
export function isWget(source: Source): boolean {
  for (const line of source.lines(source.content)) return opening.test(source.slice(line))
  return false
}

/** The heads without their indentation, the requests in their place, and the rest as it is. */
export function wgetEdits(source: Source): Edit[] {
  const edits: Edit[] = []
  let isHead = false
  for (const { start, end } of source.lines({ start: 0, end: source.text.length })) {
    const line = source.text.slice(start, Math.min(end, start + 5000))
    const url = opening.exec(line)?.[1]
    if (url !== undefined) {
      edits.push({ start, end: end - url.length, text: 'GET ' })
      isHead = false
    } else if (line.startsWith(waiting) && statusOfLine(line.slice(waiting.length), start)?.alone) {
      edits.push({ start, end: start + waiting.length, text: '' })
      isHead = false
    } else if (remark.test(line)) {
      edits.push({ start, end, text: '' })
      isHead = false
    } else if (/^ {2}HTTP\/\d/.test(line) || (isHead && line.startsWith('  '))) {
      edits.push({ start, end: start + 2, text: '' })
      isHead = true
    } else isHead = false
  }
  return edits
}
