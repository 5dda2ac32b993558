// Finds what a program that words an error of Nylas by itself says of it: `Nylas API error: Grant not found`; and what an error tracker
// puts below the class of an SDK's error.
import { lookUpType } from '../catalogue/look-up.ts'
import type { Exchange, Found } from './exchange.ts'

// A number there is a status, and braces are an answer: both are read elsewhere.
const introduction = /\bnylas(?: api| oauth)? error(?: (?:while )?[a-z]{2,20}ing [a-z ]{1,40})?: (?=[^\s\d{[<"'])/i
const maxMessageChars = 2000

/** Sentry, as it copies an issue: `**Type:** NylasApiError`, and the message on the next line. */
const belowClass =
  /^[*\t ]{0,8}(?:Type|Class|Error|Exception):[*\t ]{1,8}Nylas(?:Api|OAuth)Error[\t ]{0,8}\r?\n[*\t ]{0,8}(?:Value|Message):[*\t ]{1,8}(?=\S)/m

// Of one word only, `not_found` or `grant.not_found`, so that no sentence begins with a type.
const typeAtStart = /^([a-z]{2,40}(?:[._][a-z]{2,40}){1,5})(?:$|[,:]? (?:description: ?)?)/

/**
 * What stands behind such words, up to the end of the line: a message, a type, or both.
 * @returns null where the text does not have them
 */
export function saidOfNylas(text: string, offset: number): Exchange['stated'] | null {
  const found = introduction.exec(text) ?? belowClass.exec(text)
  if (!found) return null
  const start = found.index + found[0].length
  const [line = ''] = text.slice(start, start + maxMessageChars).split(/[\r\n]/, 1)
  const [whole = '', type = ''] = typeAtStart.exec(line) ?? []
  if (lookUpType(type) === null) return { message: placed(line, offset + start) }
  const rest = line.slice(whole.length)
  return { type: placed(type, offset + start), ...(rest && { message: placed(rest, offset + start + whole.length) }) }
}

function placed(written: string, start: number): Found<string> {
  const value = written.trimEnd()
  return { value, span: { start, end: start + value.length } }
}
