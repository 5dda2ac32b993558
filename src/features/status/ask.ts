// Asks the status page: one bounded request, which carries nothing but its address.
import { maxStatusBytes } from '../../core/limits.ts'
import { type PlatformStatus, parseSummary } from './summary.ts'

/** Why there is no answer; `refused` came with a status other than 200. */
export type AskTrouble = 'offline' | 'unreachable' | 'slow' | 'refused' | 'foreign'

export class AskError extends Error {
  override readonly name = 'AskError'
  readonly trouble: AskTrouble

  constructor(trouble: AskTrouble) {
    super(`The status page: ${trouble}.`)
    this.trouble = trouble
  }
}

/** Longer, and nobody waits for it. */
const patienceMilliseconds = 8000

/**
 * The state of the platform as its status page tells it.
 * @throws AskError for every trouble but an abort, which is thrown as it is
 */
export async function askStatus(url: string, signal: AbortSignal): Promise<PlatformStatus> {
  if (!navigator.onLine) throw new AskError('offline')
  const patience = AbortSignal.timeout(patienceMilliseconds)
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, patience]),
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
    if (!response.ok) throw new AskError('refused')
    const summary = parseSummary(await boundedText(response))
    if (!summary) throw new AskError('foreign')
    return summary
  } catch (error) {
    if (error instanceof AskError || signal.aborted) throw error
    throw new AskError(patience.aborted ? 'slow' : 'unreachable')
  }
}

/** The body as text. Whatever is longer than any summary is not read to its end. */
async function boundedText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    // One piece after the other is how a stream is read.
    // oxlint-disable-next-line no-await-in-loop
    const piece = await reader?.read()
    if (!piece || piece.done) return text + decoder.decode()
    bytes += piece.value.byteLength
    if (bytes > maxStatusBytes) {
      void reader?.cancel()
      throw new AskError('foreign')
    }
    text += decoder.decode(piece.value, { stream: true })
  }
}
