// Finds the status that prose names beside Nylas: "we got a 403 from Nylas", "the Nylas API responds with 500 when…".
import { type Found, statusFound } from './exchange.ts'
import { beginsWithReason } from './reason-phrases.ts'

// Each with the status as its last group but for what stands between it and the name. What somebody supposes has not happened.
const beside: readonly RegExp[] = [
  /(?<!\b(?:if|unless|whether) (?:the )?)\b(?:nylas(?:'s)?(?: (?:v3 )?(?:api|servers?|endpoint))?|(it)) (?:(?:is|was|keeps|kept|started|still|always|often|sometimes|now|just) ){0,3}(?:return|respond|answer|fail|repl(?:y|ie)|giv(?:e|ing)|gave|throw|threw|send)(?:s|d|ed|ing)?(?: (?:us|me|with|back|an?|the|http|status|code|error|response|of)){0,6}[ :(]{1,3}([45]\d\d)(?![\w%]|\.\d)/gi,
  /\b(?:an?|the|https?|status|code|error|get|gets|getting|got|received?|receiving|see|seeing|with|some|many)() ([45]\d\d)(?:'?s)?((?: [a-z'-]{2,20}){0,5}) from (?:the )?(?:nylas\b|api\.(?:us|eu)\.nylas\.com)/gi,
  /\bnylas\b[^.\n\d?]{0,60}\bfail(?:s|ed|ing)? with()(?: (?:an?|http|status|code|error)){0,4} ([45]\d\d)(?![\w%]|\.\d)/gi,
]

/** Behind a count stands what is counted. */
const goesOn =
  /^(?:'?s)?(?:$|[.,;:!?)"'\r\n]| (?:errors?|responses?|status|codes?|for|when(?:ever)?|on|if|since|every|after|while|because|to|in|at|and|or|but|too|again|today|now|from)\b| ?[-–—(])/i
const pair = /\b([45]\d\d)(?:'?s)?(?: [a-z'-]{1,20}){0,4}(?:,| and| or|\/)(?: [a-z]{1,12}){0,3} ?([45]\d\d)\b/gi

/**
 * @param text prose, or anything else
 * @returns undefined where no status is named beside Nylas; null where several are, of which none is surer than the others
 */
export function statusBesideNylas(text: string, offset: number): Found<number> | null | undefined {
  if (!/nylas/i.test(text)) return undefined
  const values = new Set<number>()
  let first: Found<number> | undefined
  for (const pattern of beside) {
    for (const { 0: whole, 1: it, 2: digits = '', 3: between, index } of text.matchAll(pattern)) {
      const value = Number(digits)
      const behind = between ?? text.slice(index + whole.length, index + whole.length + 40)
      if (!goesOn.test(behind) && !beginsWithReason(value, behind.trimStart())) continue
      values.add(value)
      const start = offset + index + whole.lastIndexOf(digits)
      // Alone, "it" may be anybody.
      if (!it) first ??= statusFound(value, start)
    }
  }
  for (const numbers of text.matchAll(pair)) {
    const [one, other] = numbers.slice(1).map(Number)
    if (one && other && (values.has(one) || values.has(other))) values.add(one).add(other)
  }
  return first && values.size > 1 ? null : first
}
