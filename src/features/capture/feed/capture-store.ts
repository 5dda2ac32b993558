// Everything that the page knows of a capture, kept outside React: it goes on while another page of the app is in view.
import type { CapturedExchange, CompanionEvent, CompanionState } from '../../../core/capture/protocol.ts'
import type { Verdict } from '../../../core/capture/verdict.ts'
import { maxCapturedBytes, maxCapturedExchanges } from '../../../core/limits.ts'
import { Connection, type ConnectionOptions, type ConnectionState } from './connection.ts'
import { type CapturedRow, ExchangeLog, passed } from './exchange-log.ts'
import { idOf, isExchange, isState, parsed } from './told.ts'
import { type Judge, VerdictQueue } from './verdict-queue.ts'

export interface CaptureSnapshot {
  readonly connection: ConnectionState
  /** What the companion said of itself; null before it did. */
  readonly companion: CompanionState | null
  /** The oldest first. */
  readonly rows: readonly CapturedRow[]
  /** What a person should know about the list, the latest last. */
  readonly notes: readonly string[]
}

export interface CaptureStoreOptions {
  readonly judge: Judge
  /** Opens the feed behind an id, and finds out why it did not open. */
  readonly open: (after: number) => ReturnType<ConnectionOptions['open']>
  readonly probe: ConnectionOptions['probe']
  /** The last exchange that was cleared from the list: kept, as the companion still has it and would tell it after a reload. */
  readonly cleared: { get(): number; set(id: number): void }
}

/** However fast exchanges come, the page is drawn at this pace. */
const drawnEveryMs = 120

const maxNotes = 3

function overtakenNote(count: number): string {
  return `${passed(count)} faster than this page could take them.`
}

function unreadNote(count: number): string {
  return `${passed(count)} that this page cannot read: it is older than the companion. Reload it.`
}

const unreadState = 'This page cannot read what the companion says of itself: it is older. Reload it.'

export class CaptureStore {
  readonly #log: ExchangeLog
  readonly #listeners = new Set<() => void>()
  readonly #queue: VerdictQueue
  readonly #options: CaptureStoreOptions
  #connection: Connection | null = null
  #arrived: CapturedExchange[] = []
  #toldOvertaken = 0
  #unread = 0
  readonly #judged = new Map<string, Verdict>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #snapshot: CaptureSnapshot = { connection: { kind: 'connecting' }, companion: null, rows: [], notes: [] }

  constructor(options: CaptureStoreOptions) {
    const { judge, cleared } = options
    this.#options = options
    this.#log = new ExchangeLog({ maxExchanges: maxCapturedExchanges, maxBytes: maxCapturedBytes }, cleared.get())
    this.#queue = new VerdictQueue({
      judge,
      isWanted: (key) => this.#log.has(key),
      onVerdict: (key, verdict) => {
        this.#judged.set(key, verdict)
        this.#drawSoon()
      },
    })
  }

  /** Connects, and goes on from wherever it was stopped. */
  start(): void {
    const { open, probe } = this.#options
    this.#connection = new Connection({
      open: () => open(this.#lastId()),
      probe,
      onEvent: (name, data) => this.#take(name, data),
      onState: (connection) => this.#update({ connection }),
    })
    this.#connection.start()
    this.#queue.add(this.#log.rows.filter(({ verdict }) => verdict === null))
  }

  /** Ends the connection and all work. */
  stop(): void {
    this.#connection?.end()
    this.#queue.stop()
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): CaptureSnapshot => this.#snapshot

  clear(): void {
    this.#draw()
    this.#log.clear()
    this.#options.cleared.set(this.#log.lastId)
    this.#queue.stop()
    this.#update({ rows: this.#log.rows, notes: [] })
  }

  dismissNotes(): void {
    this.#update({ notes: [] })
  }

  #lastId(): number {
    return this.#arrived.at(-1)?.id ?? this.#log.lastId
  }

  #take(name: CompanionEvent, data: string): void {
    const value = parsed(data)
    if (name === 'exchange' && isExchange(value)) {
      this.#arrived.push(value)
      this.#drawSoon()
      return
    }
    this.#draw()
    if (name === 'exchange') this.#passOver(value)
    else if (isState(value)) this.#begin(value)
    else this.#note(unreadState, unreadState)
  }

  #begin(companion: CompanionState): void {
    const note = this.#log.begin(companion)
    this.#update({ companion })
    if (note !== null) this.#note(note)
  }

  /** What cannot be read is left out, and the feed goes on behind it. */
  #passOver(unread: unknown): void {
    const id = idOf(unread)
    if (id !== null) this.#log.passOver(id)
    const before = unreadNote(this.#unread)
    this.#unread++
    this.#note(unreadNote(this.#unread), before)
  }

  /** @param inPlaceOf a note that says the same of before */
  #note(note: string, inPlaceOf?: string): void {
    const notes = this.#snapshot.notes.filter((told) => told !== inPlaceOf)
    this.#update({ notes: [...notes, note].slice(-maxNotes) })
  }

  #drawSoon(): void {
    this.#timer ??= setTimeout(() => this.#draw(), drawnEveryMs)
  }

  #draw(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const added = this.#log.add(this.#arrived)
    this.#arrived = []
    if (this.#judged.size > 0) this.#log.judge(this.#judged)
    this.#judged.clear()
    this.#update({ rows: this.#log.rows })
    this.#tellOvertaken()
    this.#queue.add(added)
  }

  #tellOvertaken(): void {
    const { overtaken } = this.#log
    if (overtaken === this.#toldOvertaken) return
    const before = overtakenNote(this.#toldOvertaken)
    this.#toldOvertaken = overtaken
    this.#note(overtakenNote(overtaken), before)
  }

  #update(change: Partial<CaptureSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }
}
