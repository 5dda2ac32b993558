// Writes exchanges into a HAR file as they happen; after each write the file is a whole archive.
import { type FileHandle, open } from 'node:fs/promises'
import { harClosing, harOpening, harSeparator } from '../core/capture/har.ts'
import type { ExchangeStore } from './exchange-store.ts'
import { type Teller, textOfAny } from './teller.ts'

export interface HarFile {
  /** Waits until all that the store has is written, then closes the file. */
  readonly close: () => Promise<void>
}

interface HarSource {
  readonly store: ExchangeStore
  readonly teller: Teller
  /** Told when a write fails, after which nothing more is written, and when some were not written. */
  readonly onNotice: (text: string) => void
}

/** Starts a new archive. Rejects where the file exists, or cannot be written: no recording is ever overwritten. */
export async function createHarFile(path: string, source: HarSource): Promise<HarFile> {
  // Only its owner reads it: what people wrote to each other stands in it.
  const file = await open(path, 'wx', 0o600)
  await file.write(harOpening + harClosing, 0)
  const closing = new AbortController()
  const written = record(file, source, closing.signal).catch((error: unknown) => {
    source.onNotice(`Nothing more is recorded into ${path}: ${String(error)}`)
  })
  return {
    close: async () => {
      closing.abort()
      await written
      await file.close()
    },
  }
}

async function record(file: FileHandle, { store, teller, onNotice }: HarSource, closing: AbortSignal): Promise<void> {
  const reader = store.reader(0)
  let end = Buffer.byteLength(harOpening)
  let count = 0
  try {
    for (;;) {
      const exchange = await reader.next(closing).catch(() => null)
      if (!exchange) break
      const entry = Buffer.from((count === 0 ? '' : harSeparator) + (await textOfAny(teller, exchange, 'har')))
      // Each entry is written over the closing of the one before, together with its own, in one call.
      await file.write(Buffer.concat([entry, Buffer.from(harClosing)]), 0, null, end)
      end += entry.length
      count += 1
    }
    const missed = store.newestId - count
    if (missed > 0) onNotice(`${missed} exchanges were not recorded: they passed faster than they could be written.`)
  } finally {
    reader.close()
  }
}
