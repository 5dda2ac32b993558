// Finds stand-ins of words in a text, by the labels that there are: “hidden-fees” in a mail is none.
import { keyRules } from './keys.ts'
import { valuePatterns } from './patterns.ts'

const labels = new Set(
  [...keyRules.values(), ...valuePatterns]
    .filter(({ kind }) => kind === 'secret' || kind === 'content')
    .map(({ label }) => label),
)
const longestFirst = [...labels].toSorted((a, b) => b.length - a.length)

/** All stand-ins of a text; made for `replaceAll`, `match` and `search`. */
export const standInWord = new RegExp(String.raw`hidden-(?:${longestFirst.join('|')})(?:-\d{1,6})?(?![a-z])`, 'g')
