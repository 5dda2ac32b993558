// Finds which of many phrases stand in a text. Looking for each of the catalogue's phrases in turn was half of the work for a small
// response; the words of the text lead to the few phrases that can be in it at all.
import { isDigit } from '../json/chars.ts'

// What has to end before a phrase and after it: "id is malformed" is not in "client_id is malformed".
const word = /[a-z0-9_]+/g
const wordCharacter = /[a-z0-9_]/

/** Stands for a number in a phrase, as in "timeout of …ms exceeded". */
const anyNumber = '…'
const besideNumber = /[a-z0-9_]*…[a-z0-9_…]*/g

export class PhraseIndex {
  /**
   * Each phrase under one of its words. A phrase stands between characters of no word, so its words are whole words of the text
   * too. The empty word has the phrases without any.
   */
  readonly #byWord = new Map<string, string[]>()

  /** @param phrases in lower case */
  constructor(phrases: readonly string[]) {
    const distinct = [...new Set(phrases)]
    const uses = new Map<string, number>()
    for (const used of distinct.flatMap(fixedWordsOf)) uses.set(used, (uses.get(used) ?? 0) + 1)
    for (const phrase of distinct) {
      const [rarest = ''] = fixedWordsOf(phrase).toSorted((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))
      const others = this.#byWord.get(rarest)
      if (others) others.push(phrase)
      else this.#byWord.set(rarest, [phrase])
    }
  }

  /** The phrases that stand in the text as whole words. The text is in lower case. */
  heldBy(text: string): ReadonlySet<string> {
    const held = new Set<string>()
    for (const used of new Set(['', ...wordsOf(text)])) {
      for (const phrase of this.#byWord.get(used) ?? []) {
        if (holdsPhrase(text, phrase)) held.add(phrase)
      }
    }
    return held
  }
}

function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

/** The words that are the same in every text which holds the phrase: those that touch its number are not. */
function fixedWordsOf(phrase: string): string[] {
  return wordsOf(phrase.replaceAll(besideNumber, ' '))
}

/** Whether the phrase stands in the text as whole words. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const [first = '', ...others] = phrase.split(anyNumber)
  for (let at = text.indexOf(first); at >= 0 && at < text.length; at = text.indexOf(first, at + 1)) {
    const end = endAfter(text, at + first.length, others)
    if (end >= 0 && !isWordCharacter(text[at - 1]) && !isWordCharacter(text[end])) return true
  }
  return false
}

/** Where the last of the parts ends, each of which has to follow a number; -1 where they do not. */
function endAfter(text: string, from: number, parts: readonly string[]): number {
  let at = from
  for (const part of parts) {
    const start = at
    while (isDigit(text.charCodeAt(at))) at++
    if (at === start || !text.startsWith(part, at)) return -1
    at += part.length
  }
  return at
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && wordCharacter.test(character)
}
