// Carries an answer with many exchanges in pieces, so that the page takes each over in a task of its own.
import { maxExchangesPerPiece } from '../core/limits.ts'

/** The beginning of an answer; the answer itself follows with what is left of its exchanges. */
interface Piece {
  /** Which answer. */
  readonly piece: string
  readonly exchanges: readonly unknown[]
}

/** As much of an answer of birpc as is looked at. */
interface Answer {
  readonly i: string
  readonly r: { readonly exchanges: readonly unknown[] }
}

/** What is posted in the place of a message, in order: most are posted as they are. */
export function* inPieces(message: unknown): Generator {
  if (!hasExchanges(message)) {
    yield message
    return
  }
  const { exchanges } = message.r
  let start = 0
  for (; exchanges.length - start > maxExchangesPerPiece; start += maxExchangesPerPiece) {
    yield { piece: message.i, exchanges: exchanges.slice(start, start + maxExchangesPerPiece) } satisfies Piece
  }
  yield { ...message, r: { ...message.r, exchanges: exchanges.slice(start) } }
}

/** Puts pieces together again. Returns what takes the messages as they arrive, and hands on those that are complete. */
export function joined(listen: (message: unknown) => void): (message: unknown) => void {
  const waiting = new Map<string, readonly unknown[]>()
  return (message) => {
    if (isPiece(message)) {
      waiting.set(message.piece, [...(waiting.get(message.piece) ?? []), ...message.exchanges])
      return
    }
    const before = hasExchanges(message) ? waiting.get(message.i) : undefined
    if (!hasExchanges(message) || !before) {
      listen(message)
      return
    }
    waiting.delete(message.i)
    listen({ ...message, r: { ...message.r, exchanges: [...before, ...message.r.exchanges] } })
  }
}

function isPiece(message: unknown): message is Piece {
  return typeof message === 'object' && message !== null && 'piece' in message
}

function hasExchanges(message: unknown): message is Answer {
  if (typeof message !== 'object' || message === null || !('r' in message)) return false
  const { r } = message
  return typeof r === 'object' && r !== null && 'exchanges' in r && Array.isArray(r.exchanges)
}
