// Cuts a text into the parts that were looked for and those between them.

export interface Piece {
  readonly text: string
  readonly hit: boolean
  /** Where it begins, which tells the pieces of one text apart. */
  readonly at: number
}

/**
 * The pieces of a text, in order and without gaps.
 * @param terms what was looked for, in lower case
 */
export function piecesOf(text: string, terms: readonly string[]): Piece[] {
  const lower = text.toLowerCase()
  // Some letters change their length in lower case; then places would be wrong.
  const wanted = lower.length === text.length ? terms.filter((term) => term !== '') : []
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const hit = nextHit(lower, wanted, at)
    if (hit.start > at) pieces.push({ text: text.slice(at, hit.start), hit: false, at })
    if (hit.end > hit.start) pieces.push({ text: text.slice(hit.start, hit.end), hit: true, at: hit.start })
    at = hit.end
  }
  return pieces
}

/** The first place of any term from `from` on, the longest where several begin there; an empty one at the end. */
function nextHit(text: string, terms: readonly string[], from: number) {
  let best = { start: text.length, end: text.length }
  for (const term of terms) {
    const start = text.indexOf(term, from)
    const end = start + term.length
    if (start >= 0 && (start < best.start || (start === best.start && end > best.end))) best = { start, end }
  }
  return best
}
