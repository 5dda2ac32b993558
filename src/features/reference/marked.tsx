// Text in which what was looked for is marked.
import { piecesOf } from './marks.ts'

interface MarkedProps {
  readonly text: string
  /** In lower case. */
  readonly terms: readonly string[]
}

export function Marked({ text, terms }: MarkedProps) {
  if (terms.length === 0) return text
  return piecesOf(text, terms).map((piece) =>
    piece.hit ? (
      <mark
        key={piece.at}
        className="rounded-[2px] bg-caution-soft text-inherit underline decoration-caution decoration-1 underline-offset-2"
      >
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
