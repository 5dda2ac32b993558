// Finds values by the key before them, however key and value are written: JSON, escaped JSON, Python, JavaScript, Java, Ruby,
// headers, query strings, forms. It reads no structure, so it works in any text, also in a broken one.
import type { Span } from '../model.ts'
import { headerKey } from './header-key.ts'
import { type KeyRule, ruleFor } from './keys.ts'
import type { Found, MaskKind } from './mask.ts'
import { QuotedEnds, dumpQuote, entryMark } from './quoted-ends.ts'
import { isStandIn } from './stand-ins.ts'

const word = /[A-Za-z][A-Za-z0-9_-]{0,40}/g
// The quote that ends the key, the bracket of PHP with what may stand before it, colours, white space, and what stands between key
// and value.
const colours = String.raw`(?:${'\u001b'}\[[\d;]{0,12}m){0,8}`
const separator = new RegExp(
  `${String.raw`(?:\\{0,16}["'\`’”]|&quot;|&#0?3[49];)?(?:(?::[\w\\:"]{1,200})?\])?`}${colours}${String.raw`\s{0,20}(:|=>|=|%3D)\s{0,20}`}${colours}`,
  'y',
)
const opening = /(?:[bruf]{1,2}|&?string\(\d{1,10}\) )?(\\{0,16}["'`‘’“”]|&quot;|&#0?3[49];)/y
const header = /^(?:(?:proxy-)?authorization|(?:set-)?cookie|x-[a-z-]+)$/i

/** A name counts as a person's where an address stands no further away than this, in characters. */
const nearbyChars = 240

/** Values are not looked at beyond this: a body may be as long as it likes, its end is looked for elsewhere. */
const maxBareChars = 400
const maxHeaderChars = 8000

/** All values of the kinds asked for whose key says what they are, in the order of the text. */
export function findByKey(text: string, isHidden: (kind: MaskKind) => boolean): Found[] {
  const found: Found[] = []
  const ends = new QuotedEnds(text)
  let after = 0
  for (const match of text.matchAll(word)) {
    const rule = match.index < after ? undefined : ruleFor(match[0])
    if (!rule || !isHidden(rule.kind)) continue
    const keyEnd = match.index + match[0].length
    const isHeader = header.test(match[0]) && beginsLine(text, match.index)
    separator.lastIndex = keyEnd
    const [between, mark] = separator.exec(text) ?? []
    if (between === undefined || mark === undefined) {
      const span = isHeader ? lineBelow(text, keyEnd) : null
      if (span) found.push(...foundAt(text, span, rule))
      continue
    }
    const start = keyEnd + between.length
    const isLine = mark === ':' && isHeader && !between.includes('\n')
    const isEntry = mark === '=>' && between.includes(']')
    const span = isLine ? restOfLine(text, start) : valueAt(text, start, { mark, key: match[0], rule, isEntry }, ends)
    if (!span || !isMeant(text, span, rule)) continue
    const parts = isLine ? [] : [...furtherParts(text, span, ends)]
    found.push(...foundAt(text, span, rule), ...parts.map((part) => ({ ...rule, span: part })))
    after = parts.at(-1)?.end ?? after
  }
  return [...found, ...namedPairs(text, isHidden, ends)]
}

/** What is hidden of a value. */
function foundAt(text: string, span: Span, rule: KeyRule): Found[] {
  if (!rule.isBehindScheme) return [{ ...rule, span }]
  const { start, end, label } = headerKey(text.slice(span.start, span.end))
  if (start === end) return []
  return [{ ...rule, label: label ?? rule.label, span: { start: span.start + start, end: span.start + end } }]
}

// JavaScript joins the lines of a long string with a plus sign, Python puts one below the other.
const nextPart = /["'`](?:\s{0,20}\+|[ \t]{0,20}\r?\n)\s{0,400}[bruf]{0,2}(["'`])/y
const endOfKey = /["'`]\s{0,20}(?::|=)/y

/** The other parts of a string that a print has split; none where the next string is a key. */
function* furtherParts(text: string, first: Span, ends: QuotedEnds): Generator<Span> {
  for (let { end } = first; ;) {
    nextPart.lastIndex = end
    const [all, quote] = nextPart.exec(text) ?? []
    if (all === undefined || quote === undefined) return
    const start = end + all.length
    end = ends.after(start, quote)
    if (matches(endOfKey, text, end)) return
    if (end > start) yield { start, end }
  }
}

/** Whether a line begins here, as a header of a message does, or behind the mark that curl puts before it. */
function beginsLine(text: string, at: number): boolean {
  const start = /^[<>] $/.test(text.slice(Math.max(0, at - 2), at)) ? at - 2 : at
  return start === 0 || text[start - 1] === '\n'
}

/** A header that stands as a line of its own ends with it, whatever quotes are in it. */
function restOfLine(text: string, start: number): Span | null {
  const lineEnd = text.indexOf('\n', start)
  const end = lineEnd < 0 ? text.length : lineEnd
  const trimmed = text[end - 1] === '\r' ? end - 1 : end
  return trimmed > start ? { start, end: trimmed } : null
}

/** The value of a header as the browser's developer tools copy it: its name on one line, the value on the next. */
function lineBelow(text: string, nameEnd: number): Span | null {
  const start = /^\r?\n(?=\S)/.exec(text.slice(nameEnd, nameEnd + 3))?.[0].length
  return start === undefined ? null : restOfLine(text, nameEnd + start)
}

const pair =
  /name(?:\\{0,16}["'])?\s{0,4}:\s{0,4}(\\{0,16}["'])([A-Za-z][A-Za-z_-]{2,30})\1\s{0,4},\s{0,40}(?:\\{0,16}["'])?value(?:\\{0,16}["'])?\s{0,4}:\s{0,4}/g

/** `{"name": "Authorization", "value": "…"}`, as HAR writes headers, cookies and parameters. */
function namedPairs(text: string, isHidden: (kind: MaskKind) => boolean, ends: QuotedEnds): Found[] {
  return [...text.matchAll(pair)].flatMap((match) => {
    const rule = ruleFor(match[2] ?? '')
    if (!rule || !isHidden(rule.kind)) return []
    const span = valueAt(text, match.index + match[0].length, { mark: ':', key: 'cookie', rule, isEntry: false }, ends)
    return span && !nothing.test(text.slice(span.start, span.end)) ? foundAt(text, span, rule) : []
  })
}

function isMeant(text: string, span: Span, rule: KeyRule): boolean {
  const value = text.slice(span.start, Math.min(span.end, span.start + maxBareChars))
  if (value.trim() === '' || nothing.test(value)) return false
  if (rule.only && !rule.only.test(value) && !isMeantBeside(text, span, value, rule)) return false
  return !rule.besideEmail || hasAddressNearby(text, span)
}

function isMeantBeside(text: string, { start, end }: Span, value: string, { orBeside }: KeyRule): boolean {
  if (!orBeside?.only.test(value)) return false
  return orBeside.near.test(text.slice(Math.max(0, start - nearbyChars), end + nearbyChars))
}

/** No secret: words for nothing, and behind Bearer the name of a variable, which a token never looks like. */
const nothing =
  /^(?:(?:bearer )?(?:null|none|nil|nan|undefined|true|false|\[object(?: object)?\]|optional\.empty)|bearer \$(?:\w{1,80}|\{\w{1,80}\}))$/i

function hasAddressNearby(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - nearbyChars), start).replaceAll(dumpedKind, '')
  const after = text.slice(end, end + nearbyChars).replaceAll(dumpedKind, '')
  const own = before.slice(Math.max(before.lastIndexOf('{'), before.lastIndexOf('('), 0))
  const close = after.search(/[})]/)
  return /email/i.test(own) || /email/i.test(close < 0 ? after : after.slice(0, close))
}

/** `string(12)` has no bracket that opens anything. */
const dumpedKind = /\bstring\(\d{1,10}\)/g

interface Before {
  readonly mark: string
  readonly key: string
  readonly rule: KeyRule
  /** Whether PHP printed it: `[key] => value`. */
  readonly isEntry: boolean
}

/** The value that starts at a place, without its quotes; null for an object, a list, or nothing. */
function valueAt(text: string, start: number, before: Before, ends: QuotedEnds): Span | null {
  opening.lastIndex = start
  const [all, quote] = opening.exec(text) ?? []
  const isQuoted = all !== undefined && quote !== undefined
  if (!isQuoted && before.isEntry) return entryAt(text, start, ends)
  const first = isQuoted ? start + all.length : start
  const end = isQuoted ? ends.after(first, all.endsWith(') "') ? dumpQuote : quote) : bareEnd(text, start, before)
  return end > first ? { start: first, end } : null
}

/** What PHP puts in place of a text: an array or object, a number; or nothing, and the next entry or a bracket follows. */
const noText =
  /(?:&?(?:array|int|bool|float|object)\(|[\w\\]{1,200}(?: Object)?\r?\n *\(|NULL\b|\[[^\]\n]{1,200}\] =>|\))/y

/** A text that `print_r` of PHP prints, without quotes and over as many lines as it has. */
function entryAt(text: string, start: number, ends: QuotedEnds): Span | null {
  const end = matches(noText, text, start) ? start : ends.after(start, entryMark)
  return end > start ? { start, end } : null
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

const toLineEnd = /[\r\n"'`]/
const toNextParameter = /[&\r\n"'`,;)}\]]/
const toNextWord = /[\s,;)}\]"'`]/
// Go prints `{Name:Ada Lovelace Email:ada@example.com}`.
const toNextGoField = /[\r\n"'`,;)}\]]|\s[A-Z]\w{0,40}:/

/** In logfmt: `api_key=… status=401`. */
const toNextField = /\s{1,20}[A-Za-z][\w.-]{0,40}=/

/**
 * Where a value ends that an equals sign states. What may hold spaces ends where the next field begins; words of a message may
 * look like one, so there it does not count. Keys and tokens have no spaces, unless their scheme is put before them.
 */
function assignedEnd(rest: string, { kind, label }: KeyRule): number {
  const written = rest.slice(0, endOf(rest, toNextParameter))
  if (kind === 'content') return written.length
  const first = written.slice(0, endOf(written, /\s/))
  const isWord = (label === 'token' || label === 'api-key') && (isRandom(first) || isStandIn(kind, first))
  return isWord ? first.length : endOf(written, toNextField)
}

/**
 * Where a value without quotes ends: a header's at the end of its line, a parameter's at the next one, a field's in a print
 * at the next comma. Behind a colon only what looks random is taken: "invalid token: expired" states no token.
 */
function bareEnd(text: string, start: number, { mark, key, rule }: Before): number {
  const isHeader = mark === ':' && (header.test(key) || rule.label === 'subject')
  const rest = text.slice(start, start + (isHeader ? maxHeaderChars : maxBareChars))
  if (/^[{[(<#]/.test(rest)) return start
  if (isHeader) return start + endOf(rest, toLineEnd)
  if (mark === '=' || mark === '%3D') return start + assignedEnd(rest, rule)
  if (rule.kind === 'name') return text[start - 1] === ':' ? start + endOf(rest, toNextGoField) : start
  const value = rest.slice(0, endOf(rest, toNextWord))
  return rule.kind === 'content' || !isRandom(value) ? start : start + value.length
}

function isRandom(value: string): boolean {
  return value.length >= 6 && /\d/.test(value)
}

function endOf(text: string, stop: RegExp): number {
  const end = text.search(stop)
  return end < 0 ? text.length : end
}
