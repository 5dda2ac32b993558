// How the literals of JavaScript, Python and Ruby are written, as data for the one scanner that reads them all.

export interface Dialect {
  /** Words that stand for a JSON value. */
  readonly words: ReadonlyMap<string, string>
  /** What goes before the quote of a string: `b'…'`. Sticky. */
  readonly stringPrefix: RegExp | null
  /** What stands between two parts of one string, up to the prefix or the quote that goes on. Sticky. */
  readonly joint: RegExp | null
  /** Where an unquoted value ends. Sticky; matches the value. */
  readonly bareValue: RegExp
  readonly tripleQuotes: boolean
  /** `(1, 2)` and `Name(key=value)`. */
  readonly parentheses: boolean
  /** What `{1, 2}` is; null where braces hold keys alone. */
  readonly sets: 'sets' | 'tuples' | null
  /** `:name` and `:name=>` */
  readonly symbols: boolean
  /** `Headers {`, `Map(2) {`, `[Object]`, `[Function: x]`, `<ref *1>` */
  readonly inspectMarks: boolean
}

const untilDelimiter = /[^,\n\r{}[\]]+/y

export const javascript: Dialect = {
  words: new Map([['undefined', 'null']]),
  stringPrefix: null,
  joint: /\s*\+\s*(?=['"`])/y,
  bareValue: untilDelimiter,
  tripleQuotes: false,
  parentheses: false,
  sets: null,
  symbols: false,
  inspectMarks: true,
}

export const python: Dialect = {
  words: new Map([
    ['None', 'null'],
    ['True', 'true'],
    ['False', 'false'],
  ]),
  stringPrefix: /[bBuUrRfF]{1,2}(?=['"])/y,
  joint: /[ \t]*\r?\n\s*(?=[bBuU]?['"])/y,
  bareValue: /[^,\n\r{}[\]()]+/y,
  tripleQuotes: true,
  parentheses: true,
  sets: 'sets',
  symbols: false,
  inspectMarks: false,
}

export const ruby: Dialect = {
  words: new Map([['nil', 'null']]),
  stringPrefix: null,
  joint: null,
  bareValue: untilDelimiter,
  tripleQuotes: false,
  parentheses: false,
  // Of Elixir.
  sets: 'tuples',
  symbols: true,
  inspectMarks: false,
}
