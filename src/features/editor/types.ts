// What the editor takes from the shell and gives to it; nothing here knows Monaco.
import type { Severity, TextRange } from '../../core/model.ts'

/** A place that breaks a rule: underlined, marked in the gutter and in the overview ruler. */
export interface EditorMarker {
  range: TextRange
  severity: Severity
  message: string
  rule: string
}

/** What a card says when the pointer rests on a place. Plain text, shown as text. */
export interface EditorHover {
  range: TextRange
  title: string
  body: string
}

/** A short remark shown behind a place. Plain text, shown as text. */
export interface EditorNote {
  range: TextRange
  text: string
}

/** What the shell may ask of the editor, whichever surface is on screen. */
export interface EditorHandle {
  /** Selects a place, brings it to the centre and takes the focus. A place past the end of the text only takes the focus. */
  select(range: TextRange): void
  /** Puts another text in the place of the whole one, as one edit that undo takes back. Leaves the focus where it is. */
  replaceText(text: string): void
  /** Puts a text there as the first one, which undo does not go back behind. Leaves the focus where it is. */
  begin(text: string): void
  focus(): void
  /** The text as it stands, its lines ending in `\n`. */
  getText(): string
  /** The state as it is, which a page or a surface that comes next can go on from. */
  snapshot(): Snapshot
  /** Goes back to a place in the text that is there now. */
  resume(place: Place): void
}

/** Where in a text somebody is. */
export interface Place {
  /** Where the selection began and where the caret is, as offsets into the text. */
  readonly anchor: number
  readonly caret: number
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly focused: boolean
}

/** The state that one surface hands to the next. */
export interface Snapshot extends Place {
  /** The texts that undo can go back to, oldest first; the last one is the text as it stands. */
  readonly texts: readonly [string, ...string[]]
}

/** What a surface reports. */
export interface SurfaceEvents {
  onTextChange: (text: string) => void
  /** Line and column are 1-based. */
  onCaretMove: (line: number, column: number) => void
}

/** What is drawn on the text. */
export interface Annotations {
  markers: readonly EditorMarker[]
  hovers: readonly EditorHover[]
  notes: readonly EditorNote[]
}
