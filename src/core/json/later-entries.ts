// Reads the later entries of a long list, of which an outline is kept. Nearly all look like those before them, and are found by a pattern.
import type { EntryKeys } from './entry-keys.ts'
import { type EntryPattern, entryPattern } from './entry-pattern.ts'
import { shapeOfEntries } from './entry-shape.ts'
import { nextControl } from './next-control.ts'
import { NextPlace } from './next-place.ts'
import { objectKind, type Tape } from './tape.ts'
import { type JsonValue, type Members, ValueReader } from './value.ts'

/** Longer entries are read as ever: a search keeps each of its choices in mind, and has some 64 MB for that. */
const maxEntryChars = 262_144

/** Where entries differ, so many characters more may be searched in vain than were matched. */
const maxLostChars = 65_536

interface Known {
  readonly pattern: EntryPattern
  /** What each of its groups held last, and the value of that: most entries say the same again. */
  readonly last: { source: string; value: JsonValue }[]
  /** Where no entry like those before was found; -1 where none was looked for. */
  failedAt: number
  /** How many characters were matched, less those that were searched in vain. */
  gain: number
}

export class LaterEntries {
  readonly #text: string
  readonly #tape: Tape
  readonly #entryKeys: EntryKeys
  readonly #values: ValueReader
  readonly #controls: NextPlace
  /** By the place where a list starts; null where it is not worth looking. */
  readonly #known = new Map<number, Known | null>()

  constructor(text: string, tape: Tape, entryKeys: EntryKeys) {
    this.#text = text
    this.#tape = tape
    this.#entryKeys = entryKeys
    this.#values = new ValueReader(text, tape, entryKeys)
    this.#controls = new NextPlace(text, (from) => nextControl(text, from))
  }

  /**
   * Keeps the outline of an entry, and those of the entries that follow as long as they look like the first of the list.
   * @param entry its row, which was closed just now
   * @param end where it ends
   * @returns the end of the last one
   */
  readFrom(entry: number, end: number): number {
    this.#tape.keepOutline(entry, this.#values.entry(entry))
    return this.#readOn(this.#tape.parent(entry), end)
  }

  #readOn(list: number, at: number): number {
    const known = this.#knownOf(list, at)
    if (!known) return at
    const tape = this.#tape
    let end = at
    for (;;) {
      const text = this.#text.slice(end, end + maxEntryChars)
      const isLine = this.#controls.after(end) >= end + text.length
      const expression = isLine ? known.pattern.expressionOfLine : known.pattern.expression
      expression.lastIndex = 0
      const match = tape.hasRoom() ? expression.exec(text) : null
      if (!match) break
      const start = end + (match[1]?.length ?? 0)
      end += expression.lastIndex
      tape.keepOutline(tape.add(objectKind, 0, start, end, list, null), outlineOf(match, known))
    }
    known.failedAt = end
    known.gain += end - at
    return end
  }

  #knownOf(list: number, at: number): Known | null {
    const place = this.#tape.start(list)
    let known = this.#known.get(place)
    if (known === undefined) {
      const shape = shapeOfEntries(this.#text, this.#tape, list, this.#entryKeys.wholeEntries)
      const pattern = shape && entryPattern(shape, this.#entryKeys)
      known = pattern && {
        pattern,
        last: pattern.keys.map(() => ({ source: 'null', value: null })),
        failedAt: -1,
        gain: 0,
      }
    } else if (known && known.failedAt >= 0) {
      known.gain -= at - known.failedAt
      if (known.gain < -maxLostChars) known = null
    }
    this.#known.set(place, known)
    return known
  }
}

function outlineOf(match: RegExpExecArray, { pattern, last }: Known): Members {
  const outline: Members = {}
  for (const [index, key] of pattern.keys.entries()) {
    const source = match[index + 2]
    const before = last[index]
    if (source === undefined || !before) continue
    if (source !== before.source) {
      before.source = source
      before.value = JSON.parse(source) as JsonValue
    }
    outline[key] = before.value
  }
  return outline
}
