// What the worker does for the page: each function is a call that the page makes with `WorkerClient.call`, under its name here.
// Arguments and answers are plain data; what a call throws reaches the page.
import type { FileKind } from '../core/archive/sniff.ts'
import type { CapturedExchange } from '../core/capture/protocol.ts'
import { type Verdict, verdictOf } from '../core/capture/verdict.ts'
import { providerErrorTable } from '../core/catalogue/provider-errors/entries-later.ts'
import { type InspectOptions, inspect } from '../core/inspect.ts'
import { RowMemory } from '../core/json/row-memory.ts'
import { withLater } from '../core/later.ts'
import { withLineFeeds } from '../core/line-ends.ts'
import type { Filter } from '../core/listing/filter.ts'
import type { Inspection } from '../core/model.ts'
import { redact } from '../core/redact/redact.ts'
import { secretKindsIn } from '../core/redact/secret-kinds.ts'
import { shareable } from '../core/shareable.ts'
import { textOfBytes } from '../core/text-of-bytes.ts'
import type { TrafficSummary } from '../core/traffic/summarise.ts'
import { type FileRows, type FileState, OpenedFile } from './opened-file.ts'

/** A text is inspected anew at each change of it. */
const memory = new RowMemory()

/** The file that this worker has open: each opened file has a worker of its own. */
let opened: OpenedFile | null = null

function openedFile(): OpenedFile {
  if (!opened) throw new Error('No file is open.')
  return opened
}

export const workerCalls = {
  /** Fetches what many texts do without, ahead of the first that needs it. */
  prepare: (): Promise<void> => providerErrorTable.fetch(),

  /** Reads, validates and diagnoses a text. */
  inspect: (text: string, options: InspectOptions): Promise<Inspection> =>
    withLater(() => inspect(text, options, memory)),

  /** What inspecting captured exchanges concludes: of each no more than a row of the list shows. */
  verdicts: (exchanges: readonly CapturedExchange[]): Promise<readonly Verdict[]> =>
    withLater(() => exchanges.map(verdictOf)),

  /** What kinds of live secrets a text seems to hold, in words. */
  secretKinds: secretKindsIn,

  /** A text with secrets and personal data replaced. */
  redact: (text: string): string => redact(text).text,

  /** A view without its secrets and the personal data that is not to be shown, and the link to it. */
  shareable,

  /** Looks at a file and begins to read it, where it is one that is read in slices: `fileProgress` tells how far it has come. */
  async openFile(file: File): Promise<FileKind['kind']> {
    opened = new OpenedFile(file)
    const kind = await opened.look()
    void opened.read()
    return kind
  },

  /** How far reading has come, after so many milliseconds or as soon as there is something to tell. */
  fileProgress: (milliseconds: number): Promise<FileState> => openedFile().progress(milliseconds),

  /** A window of the responses of the file that fit a filter. */
  fileRows: (filter: Filter, from: number, to: number): FileRows => openedFile().rows(filter, from, to),

  /** What all of them amount to. */
  fileTraffic: (): TrafficSummary => openedFile().traffic(),

  /** The text of one of them, for the editor. */
  fileRecord: (index: number): ReturnType<OpenedFile['record']> => openedFile().record(index),

  /** Inspects a file as one text, which never leaves the worker. Places are those in the text as the editor would hold it. */
  async inspectFile(file: Blob, options: InspectOptions): Promise<Inspection> {
    const text = withLineFeeds(textOfBytes(new Uint8Array(await file.arrayBuffer())))
    return withLater(() => inspect(text, options, memory))
  },

  /** Reads no further; what is listed stays. */
  stopFile: (): void => openedFile().stop(),
}

export type WorkerCalls = typeof workerCalls
