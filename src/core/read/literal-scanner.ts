// Walks a literal of JavaScript, Python or Ruby once and gathers the edits that make it JSON. What is cut off or damaged beyond
// the dialect is left for the JSON parser, which tolerates it.
import { isBlank, isOddSpace } from '../json/chars.ts'
import type { Edit } from './edit-map.ts'
import type { ClosingBracket, ContainerKind, LiteralCursor } from './literal-cursor.ts'
import type { Dialect } from './literal-dialects.ts'
import { LiteralEdits, type OpenEdit, signTold } from './literal-edits.ts'
import { readString } from './literal-string.ts'
import { readKey, readValue } from './literal-word.ts'
import { PlainMembers } from './plain-members.ts'
import { matchAt } from './sticky.ts'

interface Frame {
  kind: ContainerKind
  /** The bracket that closes it in the text. */
  readonly close: ClosingBracket
  /** Where its opening bracket stands. */
  readonly start: number
  /** What stands for the opening bracket; null where it stays. */
  readonly open: OpenEdit | null
  awaits: 'key' | 'colon' | 'value' | 'comma'
  items: number
  commas: number
  /** The last comma of what may be a tuple: `(1,)` ends with one that JSON does not have. */
  lastComma: OpenEdit | null
}

const equalSign = /=>?/y

export interface ScannedLiteral {
  /** Where the literal ends; the end of the text where it is cut off. */
  readonly end: number
  readonly edits: LiteralEdits
}

/** @param start where the literal's bracket, or the name before it, stands */
export function scanLiteral(text: string, start: number, dialect: Dialect): ScannedLiteral {
  const out = new LiteralEdits(text, (members) => editsOfMembers(members, dialect))
  const end = new LiteralScanner(text, start, dialect, out, new PlainMembers(text, dialect, out)).run()
  return { end, edits: out }
}

/** The edits that make JSON of plain members of an object, by a look at each character. */
function editsOfMembers(members: string, dialect: Dialect): readonly Edit[] {
  const out = new LiteralEdits(members, () => [])
  new LiteralScanner(members, 0, dialect, out, null).runInObject()
  return out.edits
}

class LiteralScanner implements LiteralCursor {
  readonly text: string
  readonly dialect: Dialect
  readonly out: LiteralEdits
  at: number
  /** The quick way through plain members; null where each character is looked at. */
  readonly #plain: PlainMembers | null
  readonly #stack: Frame[] = []
  /** How many brackets of each kind are open, by those that close them. */
  readonly #open: Record<ClosingBracket, number> = { '}': 0, ']': 0, ')': 0 }

  constructor(text: string, start: number, dialect: Dialect, out: LiteralEdits, plain: PlainMembers | null) {
    this.text = text
    this.at = start
    this.dialect = dialect
    this.out = out
    this.#plain = plain
  }

  run(): number {
    if (this.at < this.text.length) this.#item('value')
    while (this.#stack.length > 0 && this.at < this.text.length) this.#step()
    return this.at
  }

  /** Reads what begins inside of an object, whose end is passed over: more of its kind may follow. */
  runInObject(): void {
    this.#stack.push(frameOf('object', '}', 0, null))
    while (this.at < this.text.length) this.#step()
  }

  push(kind: ContainerKind, close: ClosingBracket, end: number, json: string): void {
    const start = this.at
    const stays = end === start + 1 && this.text.charAt(start) === json
    const open = stays ? null : this.out.replace(start, end, json)
    this.at = end
    this.#stack.push(frameOf(kind, close, start, open))
    this.#open[close]++
  }

  #step(): void {
    const frame = this.#stack.at(-1)
    if (!frame) return
    const { text, at } = this
    const char = text.charAt(at)
    const code = text.charCodeAt(at)
    if (isBlank(code) || isOddSpace(code)) this.at++
    else if (char === ',') {
      if (frame.awaits === 'colon' && frame.kind === 'undecided') this.#becomeSet(frame)
      frame.commas++
      if (frame.kind === 'parentheses') frame.lastComma = this.out.replace(at, at + 1, ',')
      frame.awaits = isKeyed(frame) ? 'key' : 'value'
      this.at++
    } else if (char === '}' || char === ']' || char === ')') this.#close(char)
    else if (frame.awaits === 'colon') this.#colon(frame)
    else if (frame.awaits === 'comma' && ':=>;'.includes(char)) this.at++
    else {
      const awaited = frame.awaits === 'comma' ? (isKeyed(frame) ? 'key' : 'value') : frame.awaits
      const members = awaited === 'key' && this.#plain ? this.#plain.read(at) : -1
      frame.items++
      if (members < 0) {
        frame.awaits = awaited === 'key' ? 'colon' : 'comma'
        this.#item(awaited)
      } else {
        frame.kind = 'object'
        frame.awaits = 'key'
        this.at = members
      }
    }
  }

  #item(awaited: 'key' | 'value'): void {
    const { text, at, dialect, out } = this
    const char = text.charAt(at)
    if (char === '{') this.push(dialect.sets ? 'undecided' : 'object', '}', at + 1, '{')
    else if (char === '[' && !dialect.inspectMarks) this.push('array', ']', at + 1, '[')
    else if (char === '(' && dialect.parentheses) this.push('parentheses', ')', at + 1, '[')
    else {
      const plainEnd = this.#plain?.readString(at) ?? -1
      const end = plainEnd >= 0 ? plainEnd : readString(text, at, dialect, out)
      if (end >= 0) this.at = end
      else if (awaited === 'key') readKey(this)
      else readValue(this)
    }
  }

  #colon(frame: Frame): void {
    const sign = this.text.charAt(this.at) === ':' ? ':' : matchAt(equalSign, this.text, this.at)
    frame.awaits = 'value'
    if (frame.kind === 'undecided' && sign !== '') frame.kind = 'object'
    if (sign === '') return
    if (sign !== ':') {
      this.out.replace(this.at, this.at + sign.length, ':')
      this.out.tell(signTold(sign), this.at, this.at + sign.length)
    }
    this.at += sign.length
  }

  #becomeSet(frame: Frame): void {
    frame.kind = 'array'
    this.out.replaceEarlier(frame.start, frame.start + 1, '[')
    this.out.tell(`Read ${this.dialect.sets} as arrays`, frame.start, frame.start + 1)
  }

  /** Closes what the bracket matches, with what is still open inside of it. A bracket that matches nothing is passed over. */
  #close(char: ClosingBracket): void {
    if (this.#open[char] === 0) {
      this.at++
      return
    }
    for (let frame = this.#stack.pop(); frame; frame = this.#stack.pop()) {
      this.#open[frame.close]--
      if (frame.close !== char) continue
      const json = this.#closing(frame)
      if (json !== char) this.out.replace(this.at, this.at + 1, json)
      break
    }
    this.at++
  }

  #closing(frame: Frame): string {
    if (frame.kind === 'undecided' && frame.awaits === 'colon') this.#becomeSet(frame)
    if (frame.kind === 'array') return ']'
    if (frame.kind !== 'parentheses') return '}'
    // `(x)` is x, `(x,)` and `(x, y)` are tuples.
    const isTuple = frame.commas > 0 || frame.items === 0
    if (frame.lastComma && frame.awaits === 'value') frame.lastComma.text = ''
    if (frame.open) {
      if (isTuple) this.out.tell('Read tuples as arrays', frame.open.start, frame.open.end)
      frame.open.text = isTuple ? '[' : ''
    }
    return isTuple ? ']' : ''
  }
}

function frameOf(kind: ContainerKind, close: ClosingBracket, start: number, open: OpenEdit | null): Frame {
  const awaits = isKeyed({ kind }) ? 'key' : 'value'
  return { kind, close, start, open, awaits, items: 0, commas: 0, lastComma: null }
}

function isKeyed({ kind }: Pick<Frame, 'kind'>): boolean {
  return kind === 'object' || kind === 'undecided'
}
