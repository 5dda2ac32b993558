// Finds the status that prose names beside Nylas: "we got a 403 from Nylas", "the Nylas API responds with 500 when…".
import type { Found } from './exchange.ts'
import { beginsWithReason } from './reason-phrases.ts'

// What somebody asks, or supposes, has not happened.
const answers =
  /(?<!\b(?:if|unless|whether) (?:the )?)\b(nylas(?:'s)?(?: (?:v3 )?(?:api|servers?|endpoint))?|it) (?:(?:is|was|keeps|kept|started|starts|still|always|often|sometimes|now|just|suddenly|randomly) ){0,3}(?:return|respond|answer|fail|repl(?:y|ie)|giv(?:e|ing)|gave|throw|threw|send)(?:s|d|ed|ing)?(?: (?:us|me|with|back|an?|the|http|status|code|error|response|of)){0,6}[ :(]{1,3}([45]\d\d)(?![\w%]|\.\d)/gi
const received =
  /\b(?:an?|the|these|http|status|code|error|get|gets|getting|got|received?|receiving|see|seeing|with|some|many) ([45]\d\d)(?:'?s)?((?: [a-z'-]{2,20}){0,5}) from (?:the )?(?:nylas\b|api\.(?:us|eu)\.nylas\.com)/gi
const failed =
  /\bnylas\b[^.\n\d?]{0,60}\bfail(?:s|ed|ing)? with (?:an? )?(?:(?:http|status|code|error) ){0,3}([45]\d\d)(?![\w%]|\.\d)/gi

/** Behind a count stands what is counted. */
const goesOn =
  /^(?:'?s)?(?:$|[.,;:!?)"'\r\n]| (?:errors?|responses?|status|codes?|for|when(?:ever)?|on|if|since|every|after|while|because|to|in|at|and|or|but|too|again|today|now|from|instead|as)\b| ?[-–—(])/i
const pair = /\b([45]\d\d)(?:'?s)?(?: [a-z'-]{1,20}){0,4}(?:,| and| or|\/)(?: [a-z]{1,12}){0,3} ?([45]\d\d)\b/gi

/**
 * @param text prose, or anything else
 * @returns undefined where no status is named beside Nylas; null where several are, of which none is surer than the others
 */
export function statusBesideNylas(text: string, offset: number): Found<number> | null | undefined {
  if (!/nylas/i.test(text)) return undefined
  const found: Found<number>[] = []
  const others = new Set<number>()
  for (const { 0: whole, 1: subject = '', 2: digits = '', index } of text.matchAll(answers)) {
    const end = index + whole.length
    if (!isStatus(digits, text.slice(end, end + 40))) continue
    if (subject.toLowerCase() === 'it') others.add(Number(digits))
    else found.push(placed(digits, offset + end))
  }
  for (const { 0: whole, 1: digits = '', 2: between = '', index } of text.matchAll(received)) {
    if (isStatus(digits, between)) found.push(placed(digits, offset + index + whole.indexOf(digits) + digits.length))
  }
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(failed)) {
    const end = index + whole.length
    if (isStatus(digits, text.slice(end, end + 40))) found.push(placed(digits, offset + end))
  }
  const [first] = found
  if (!first) return undefined
  for (const { value } of found) others.add(value)
  for (const [, one, other] of text.matchAll(pair)) {
    if (others.has(Number(one)) || others.has(Number(other))) others.add(Number(one)).add(Number(other))
  }
  return others.size > 1 ? null : first
}

function isStatus(digits: string, behind: string): boolean {
  return goesOn.test(behind) || beginsWithReason(Number(digits), behind.trimStart())
}

function placed(digits: string, end: number): Found<number> {
  return { value: Number(digits), span: { start: end - 3, end } }
}
