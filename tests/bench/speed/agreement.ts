// Random texts, the same for the same seed: the parser takes for strict JSON what `JSON.parse` takes, with the same value, and
// the quick way through strings ends where the close one ends.
import { isDeepStrictEqual } from 'node:util'
import { Nesting } from '../../../src/core/json/nesting.ts'
import { parseJson } from '../../../src/core/json/parse.ts'
import { PlainStrings } from '../../../src/core/json/plain-string.ts'
import { ProblemList } from '../../../src/core/json/problem-list.ts'
import { StringScanner } from '../../../src/core/json/scan-string.ts'
import { randomFrom } from '../sample-data.ts'

const doubleQuote = 0x22
const marks =
  '" " " { } [ ] , : \\ \\" \\\\ \\n \\u00e9 \\u12G4 \\x é a \' 0 -1.5e3 01 9007199254740993 true null "a": "b":1, ' +
  '"__proto__":{} "a":1,"a":2 {"a":[ ]} [1, // "a\\/b"'
const pieces = marks
  .split(' ')
  .concat(' ', '\n', '\t', '\r\n', '\0', '\u001f', '\u2028', '\u00a0', '\ud83d', 'x'.repeat(50))

function randomText(random: () => number): string {
  const parts = Array.from({ length: Math.floor(random() * 12) }, () => pieces[Math.floor(random() * pieces.length)])
  // Half of the texts are sound but for one edit at most, or hardly any would be strict.
  if (random() < 0.5) return parts.join('')
  const value = { a: parts, [String(parts[0])]: [parts.join(''), parts.length, { b: null }], c: -0.5 }
  const text = JSON.stringify(value, null, random() < 0.3 ? 2 : 0)
  if (random() < 0.5) return text
  const at = Math.floor(random() * text.length)
  return text.slice(0, at) + (parts[0] ?? '') + text.slice(at + Math.floor(random() * 3))
}

function native(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/** The value with plain prototypes, for the comparison with a native one. */
function plainly(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
}

function disagreement(text: string): string | null {
  const expected = native(text)
  const { strict, root } = parseJson(text)
  if (strict !== (expected !== null)) return expected ? 'is taken for broken' : 'is taken for strict JSON'
  if (expected && !isDeepStrictEqual(plainly(root?.toValue()), plainly(expected.value))) return 'has another value'
  const strings = new PlainStrings(text)
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', start + 1)) {
    if (!strings.read(start)) continue
    const problems = new ProblemList()
    const scanner = new StringScanner(text, problems, new Nesting())
    scanner.scanClosely(start, doubleQuote, false)
    const isSame = scanner.end === strings.end && scanner.flags === strings.flags && problems.inTextOrder().length === 0
    if (!isSame) return `has a string at ${start} that is read in two ways`
  }
  return null
}

/** Prints how many texts were tried, and from which seed on; throws at the first on which the two do not agree. */
export function agreement(texts: number, seed: number): void {
  const random = randomFrom(seed)
  let strict = 0
  for (let count = 0; count < texts; count++) {
    const text = randomText(random)
    const found = disagreement(text)
    if (found) throw new Error(`seed ${seed}, text ${count} ${found}: ${JSON.stringify(text)}`)
    if (native(text)) strict++
  }
  process.stdout.write(
    `${texts} random texts from seed ${seed} on agree with JSON.parse, ${strict} of them strict JSON\n\n`,
  )
}
