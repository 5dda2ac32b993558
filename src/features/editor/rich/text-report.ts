// Hands the text on at each change; while somebody types in a long one, when they pause, for that takes the whole length each time.

/** What a change did: the parts that were replaced and what came in their place. Monaco's change events fit. */
interface Change {
  readonly changes: readonly { readonly rangeLength: number; readonly text: string }[]
}

interface ReportedText {
  /** Characters of the text as it stands. */
  readonly length: () => number
  /** Takes the text as it stands over. */
  readonly report: () => void
}

interface TextReport {
  readonly changed: (change: Change) => void
  /** Hands on what has not been yet. */
  readonly flush: () => void
}

const pauseMilliseconds = 300
/** A change of more characters was pasted, opened or undone, not typed. */
const maxTypedChars = 100

/** @param maxEagerChars a text of up to so many characters is handed on at each keystroke */
export function textReport({ length, report }: ReportedText, maxEagerChars: number): TextReport {
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = () => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    report()
  }
  return {
    changed: ({ changes }) => {
      const isTyped = changes.every(
        ({ rangeLength, text }) => rangeLength <= maxTypedChars && text.length <= maxTypedChars,
      )
      if (timer !== null) clearTimeout(timer)
      timer = null
      if (isTyped && length() > maxEagerChars) timer = setTimeout(flush, pauseMilliseconds)
      else report()
    },
    flush,
  }
}
