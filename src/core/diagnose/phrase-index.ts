// Finds which of many phrases stand in a text. Looking for each of the catalogue's phrases in turn was half of the work for a small
// response; the words of the text lead to the few phrases that can be in it at all.

// What has to end before a phrase and after it: "id is malformed" is not in "client_id is malformed".
const word = /[a-z0-9_]+/g
const wordCharacter = /[a-z0-9_]/

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
    for (const used of distinct.flatMap(wordsOf)) uses.set(used, (uses.get(used) ?? 0) + 1)
    for (const phrase of distinct) {
      const [rarest = ''] = wordsOf(phrase).toSorted((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))
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

/** Whether the phrase stands in the text as whole words. */
export function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + phrase.length])) return true
  }
  return false
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && wordCharacter.test(character)
}
