// Reads JSON objects that stand one to a line: a list of responses, or a structured log that holds some.
import { maxExchanges } from '../limits.ts'
import { type Exchange, blankExchange, leavingOut } from './exchange.ts'
import { opensJiraBlock } from './fences.ts'
import { isLogObject, readLogObject } from './log-object.ts'
import type { Reader } from './reader.ts'

/** How many lines may be broken before the text is taken for something else. */
const maxLinesTried = 10

export const ndjson: Reader = {
  form: 'ndjson',

  recognise(source) {
    if (source.text.charAt(source.content.start) !== '{' || opensJiraBlock(source)) return 0
    let lines = 0
    let whole = 0
    for (const line of source.lines(source.content)) {
      const trimmed = source.trim(line)
      if (trimmed.start === trimmed.end) continue
      lines++
      // An object over several lines has its keys, not objects, in the lines that follow.
      if (lines <= 2 && source.text.charAt(trimmed.start) !== '{') return 0
      if (whole === 0 && source.text.charAt(trimmed.end - 1) === '}' && source.isStrictJson(trimmed)) whole++
      if (lines >= 2 && whole > 0) return 96
      if (lines === maxLinesTried) return 0
    }
    return 0
  },

  read(source) {
    const responses: Exchange[] = []
    const others: Exchange[] = []
    let leftOut = 0
    for (const line of source.lines(source.content)) {
      const trimmed = source.trim(line)
      if (trimmed.start === trimmed.end) continue
      const own = source.within(trimmed)
      const found = readLogObject(own)
      const isOther = !found && isLogObject(own)
      const kept = isOther ? others : responses
      if (kept.length < maxExchanges) kept.push(found ?? { ...blankExchange(own), body: own.content })
      else if (!isOther) leftOut++
    }
    // The lines of a log that hold no response are of interest only where none does.
    return responses.length > 0 ? leavingOut(responses, leftOut) : others
  },
}
