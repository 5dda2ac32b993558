// Finds the catalogue entry for an error type as it was sent.
import { aliases } from './aliases.ts'
import { errorTypes } from './error-types/index.ts'
import type { ErrorTypeEntry } from './types.ts'

export interface TypeMatch {
  readonly entry: ErrorTypeEntry
  readonly match: 'exact' | 'prefixed' | 'alias'
}

/** The prefixes of the documented types, in the order in which a bare name is tried with them. */
export const documentedPrefixes = [
  'api',
  'oauth2',
  'grant',
  'token',
  'connector',
  'credential',
  'application',
  'common',
  'v3_migration',
] as const

const byType = new Map(errorTypes.map((entry) => [entry.type, entry]))
const targetByAlias = new Map(aliases.map(({ alias, type }) => [alias, type]))
const longestName = Math.max(...[...byType.keys(), ...targetByAlias.keys()].map((name) => name.length))

function findAs(name: string, isOfApi: boolean): TypeMatch | null {
  const exact = byType.get(name)
  if (exact && !(isOfApi && exact.isOfSignIn)) return { entry: exact, match: 'exact' }
  for (const prefix of documentedPrefixes) {
    const prefixed = byType.get(`${prefix}.${name}`)
    if (prefixed) return { entry: prefixed, match: 'prefixed' }
  }
  const target = byType.get(targetByAlias.get(name) ?? '')
  return target ? { entry: target, match: 'alias' } : null
}

/**
 * Takes an error type as sent and returns its entry and how it was found: under its own name, with a documented prefix
 * added, or under another name. Case counts first and is then ignored. Returns null for a type the catalogue does not
 * know.
 * @param isOfApi whether it stands in an error of the API, where the names of sign-in errors do not mean those
 */
export function lookUpType(sent: string, isOfApi = false): TypeMatch | null {
  const name = sent.trim()
  if (name.length > longestName) return null
  return findAs(name, isOfApi) ?? findAs(name.toLowerCase(), isOfApi)
}

/** More than any documented message has. */
const maxMessageChars = 500

/** The first line of a message without what differs from print to print: case, backticks, remarks of the documentation, the full stop. */
function bare(message: string): string {
  const [line = ''] = message.slice(0, maxMessageChars).split('\n', 1)
  return line
    .toLowerCase()
    .replaceAll('`', '')
    .trim()
    .replace(/ \([^()]{1,100}\.\)$/, '')
    .replace(/\.$/, '')
}

const byMessage = new Map<string, ErrorTypeEntry | null>()
for (const entry of errorTypes) {
  if (entry.defaultMessage === null) continue
  const message = bare(entry.defaultMessage)
  // What several types share only repeats the status in words: "Unauthorized", "Bad request".
  byMessage.set(message, byMessage.has(message) ? null : entry)
}

/** The one type whose documented message this is, word for word; null where there is none, or more than one. */
export function lookUpMessage(message: string): ErrorTypeEntry | null {
  return byMessage.get(bare(message)) ?? null
}
