// Collects the codes with which providers name an error: fields of their answer, and tokens inside their wording.
import { nodeAt, scalarText } from './field-path.ts'
import type { JsonNode } from './json/document.ts'
import { maxPhraseSearchChars } from './limits.ts'
import type { Category, Stated } from './model.ts'
import type { Source } from './read/source.ts'

// From the most telling to the most general, as Google, Graph, Entra and OAuth endpoints nest them.
const wrappers = ['error.', '']
const codeLists = ['details', 'errors']
const codeKeys = ['innerError.code', 'innererror.code', 'suberror', 'code', 'status', 'error', 'type']

/** Entries of a list of details that are looked at: a provider names one reason, seldom two. */
const maxDetails = 10

/** The codes that a provider's answer gives in its fields, the most telling first. */
export function codesAt(answer: JsonNode, source: Source): Stated<string>[] {
  const nodes: (JsonNode | undefined)[] = []
  for (const wrapper of wrappers) {
    for (const list of codeLists) nodes.push(...reasonsOf(nodeAt(answer, `${wrapper}${list}`)))
  }
  for (const key of codeKeys) nodes.push(...wrappers.map((wrapper) => nodeAt(answer, `${wrapper}${key}`)))
  return nodes.flatMap((node) => {
    const value = node ? scalarText(node) : ''
    return node && value ? [{ value, range: source.range(node) }] : []
  })
}

function reasonsOf(list: JsonNode | undefined): (JsonNode | undefined)[] {
  if (list?.kind !== 'array') return []
  return Array.from({ length: Math.min(list.size, maxDetails) }, (_, index) => list.at(index)?.get('reason'))
}

// What no sentence contains by chance: an Entra code, one of Exchange (before the name of an HTTP status beside it), an
// enhanced mail status code behind a reply code or a number sign, an IMAP code in brackets, a code of Google's sign-in page.
const unmistakable = [
  /\bAADSTS\d{4,8}\b/gi,
  /\bError[A-Z][A-Za-z]{1,60}\b/g,
  /(?<=\b[245]\d\d[ -]#?|#)[245]\.\d{1,3}\.\d{1,3}\b/g,
  /(?<=\[)[A-Z]{3,24}(?=[\] ])/g,
  /(?<=\bError 4\d\d: )[a-z]{2,24}(?:_[a-z]{1,24}){1,4}\b/g,
]
// Camel case or capitals, as other programs name their errors too; before an equal sign they name a parameter of an
// address, behind two colons a class of the program, such as `Nylas::InternalError` of the old Ruby SDK.
const named = [
  /(?<!::)\b(?!Error[A-Z])[A-Za-z]{1,24}[a-z][A-Z][A-Za-z]{1,60}\b(?!=)/g,
  /\b[A-Z]{2,24}(?:_[A-Z]{1,24}){1,5}\b(?!=)/g,
]
// Only where a provider is certainly speaking: `invalid_grant` may be Nylas's own, and 550 may be a count.
const provided = [/\b[a-z]{2,24}(?:_[a-z]{1,24}){1,4}\b/g, /(?<=^|[:;(] ?)[45]\d\d(?=[ -])/g]

// A reply of a mail server before its words; as an HTTP status next to none of these is sent.
const replied = [/(?<=^|[:;(] ?)(?:421|45[0-5]|53[0458]|55[0-6])(?=[ -][A-Z])/g]

/** Who says something: a provider, Nylas, Nylas in passing on what a provider said, or whoever wrote the text. */
export type Speaker = 'provider' | 'nylas' | 'relay' | 'anybody'

const patternsOf: Readonly<Record<Speaker, readonly RegExp[]>> = {
  provider: [...unmistakable, ...named, ...provided],
  nylas: [...unmistakable, ...named],
  relay: [...unmistakable, ...named, ...replied],
  anybody: unmistakable,
}

/** Errors of these kinds pass on, in Nylas's message, what a provider said. */
export const passedOn: ReadonlySet<Category> = new Set(['provider', 'grant', 'oauth', 'connector'])

/** Whose names show that a text of any origin tells of mail or calendars behind Nylas. */
const parties =
  /\b(?:nylas|google|gmail|googleapis|googleapi|microsoft|graph|outlook|exchange|office ?365|entra|azure)\b/i
const bareCode = /^\s{0,20}[A-Za-z_]{1,100}\s{0,20}$/

/** Tokens taken from one wording. */
const maxTokens = 40

/** The codes that stand in a wording. Of what anybody may have written, only those that nothing else than a provider uses. */
export function codesInWords(words: Stated<string> | null, speaker: Speaker): Stated<string>[] {
  if (!words) return []
  const text = words.value.slice(0, maxPhraseSearchChars)
  const isNamed = speaker === 'anybody' && (parties.test(text) || bareCode.test(text))
  const codes: Stated<string>[] = []
  for (const pattern of patternsOf[isNamed ? 'nylas' : speaker]) {
    for (const [value] of text.matchAll(pattern)) {
      if (codes.length === maxTokens) return codes
      codes.push({ value, range: words.range })
    }
  }
  return codes
}
