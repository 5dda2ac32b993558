// The reason phrases that servers put beside a status, in lower case: a number is a status where its own phrase follows it.

/** Those of RFC 9110 and RFC 6585, and how nginx, older servers and limiters word them. */
const phrases: readonly (readonly [status: number, ...phrases: string[]])[] = [
  [200, 'ok'],
  [201, 'created'],
  [202, 'accepted'],
  [204, 'no content'],
  [400, 'bad request'],
  [401, 'unauthorized', 'authorization required'],
  [402, 'payment required'],
  [403, 'forbidden'],
  [404, 'not found'],
  [405, 'method not allowed'],
  [406, 'not acceptable'],
  [408, 'request timeout', 'request time-out'],
  [409, 'conflict'],
  [410, 'gone'],
  [413, 'content too large', 'payload too large', 'request entity too large'],
  [415, 'unsupported media type'],
  [422, 'unprocessable content', 'unprocessable entity'],
  [423, 'locked'],
  [429, 'too many requests', 'rate limit exceeded'],
  [500, 'internal server error'],
  [502, 'bad gateway'],
  [503, 'service unavailable', 'service temporarily unavailable'],
  [504, 'gateway timeout', 'gateway time-out', 'gateway timed out'],
]

const known = new Map(phrases.map(([status, ...names]) => [status, names]))

/** Whether words begin with the reason phrase of a status; Spring prints it as `NOT_FOUND`. */
export function beginsWithReason(status: number, words: string): boolean {
  const said = words.slice(0, 40).toLowerCase().replaceAll('_', ' ')
  return (known.get(status) ?? []).some(
    (phrase) => said.startsWith(phrase) && !/[a-z-]/.test(said.charAt(phrase.length)),
  )
}

/** Those of refusals; a status that is locked says nothing of an account that is. */
const refusals = phrases.filter(([status]) => status >= 400 && status !== 423)

/**
 * The status of a refusal that a language's name for it means: `NotFound` in .NET, `NOT_FOUND` in Python and Java; null where it is
 * none. Others, such as `Accepted`, may be said of a booking.
 */
export function statusOfName(name: string): number | null {
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  return refusals.find(([, ...names]) => names.includes(words))?.[0] ?? null
}

/** Behind the name of what an API hands out, the reason phrase says no more than alone. */
const namedObject =
  /^(?:the )?(?:requested resource|message|thread|draft|folder|attachment|event|calendar|contact|webhook|notetaker|booking|configuration)(?: was)? (?=not found$)/

/** The status whose reason phrase the words are, and nothing else; null where they are none. */
export function statusNamed(words: string): number | null {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/[.!]{1,3}$/, '')
    .replace(namedObject, '')
  return phrases.find(([, ...names]) => names.includes(said))?.[0] ?? null
}

/** The last two are no reason phrases. */
const typeEndings: readonly (readonly [ending: string, status: number])[] = [
  ...refusals.flatMap(([status, ...names]) => names.map((name) => [name, status] as const)),
  ['already exists', 409],
  ['rate limited', 429],
]

/** The status in whose name the type of an error ends, as in `api.forbidden` and `message_not_found_error`; null where it ends in none. */
export function statusOfType(type: string): number | null {
  const words = ` ${type.toLowerCase().replaceAll(/[._]/g, ' ')}`
  return typeEndings.find(([ending]) => words.endsWith(` ${ending}`) || words.endsWith(` ${ending} error`))?.[1] ?? null
}

// Make puts the number into brackets.
const statusInWords = /(?<![\w.:/-])([2-5]\d\d)\]?[ \t]{1,3}(?=[A-Za-z])/g

/**
 * Where a status with its own reason phrase behind it stands in a text: `400 Bad Request`; null where none does.
 * @param lowest an answer that went well is of interest only where a text tells of what came last
 */
export function statusWithReason(text: string, lowest = 400): { readonly value: number; readonly at: number } | null {
  for (const { 0: whole, 1: digits, index } of text.matchAll(statusInWords)) {
    const value = Number(digits)
    if (value < lowest) continue
    if (beginsWithReason(value, text.slice(index + whole.length, index + whole.length + 40)))
      return { value, at: index }
  }
  return null
}
