// Writes exchanges into a HAR file as they happen; after each write the file is a whole archive.
import { open } from 'node:fs/promises'
import { harClosing, harOpening, harSeparator } from '../core/capture/har.ts'
import type { StoredExchange } from './recorded.ts'
import type { Teller } from './teller.ts'

export interface HarFile {
  readonly add: (exchange: StoredExchange) => void
  /** Waits until all is written, then closes the file. */
  readonly close: () => Promise<void>
}

/**
 * Starts a new archive. Rejects where the file exists, or cannot be written: no recording is ever overwritten.
 * @param onTrouble told once when a write fails, after which nothing more is written
 */
export async function createHarFile(path: string, teller: Teller, onTrouble: (text: string) => void): Promise<HarFile> {
  // Only its owner reads it: what people wrote to each other stands in it.
  const file = await open(path, 'wx', 0o600)
  let end = Buffer.byteLength(harOpening)
  let isFirst = true
  let isBroken = false
  await file.write(harOpening + harClosing, 0)

  // Each entry is written over the closing of the one before, together with its own, in one call.
  const append = async (exchange: StoredExchange) => {
    if (isBroken) return
    try {
      const entry = Buffer.from((isFirst ? '' : harSeparator) + (await teller.text(exchange, 'har')))
      await file.write(Buffer.concat([entry, Buffer.from(harClosing)]), 0, null, end)
      end += entry.length
      isFirst = false
    } catch (error) {
      isBroken = true
      onTrouble(`Nothing more is recorded into ${path}: ${String(error)}`)
    }
  }

  let last: Promise<void> = Promise.resolve()
  return {
    add: (exchange) => {
      last = last.then(() => append(exchange))
    },
    close: async () => {
      await last
      await file.close()
    },
  }
}
