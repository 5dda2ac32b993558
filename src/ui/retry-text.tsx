// Advice on sending again: when, with which key, and the warning that it may have happened already.
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Prose } from './prose.tsx'

interface RetryTextProps {
  readonly advice: string
  /** What to do with the Idempotency-Key of the request, if it had one. */
  readonly keyAdvice: string | undefined
  readonly mayHaveHappened: string | undefined
  /** How long to wait. */
  readonly children?: ReactNode
}

export function RetryText({ advice, keyAdvice, mayHaveHappened, children }: RetryTextProps) {
  return (
    <>
      <p>
        <Prose text={advice} />
      </p>
      {children}
      {keyAdvice && (
        <p className="mt-2">
          <span className="text-muted">If it had an Idempotency-Key: </span>
          {keyAdvice}
        </p>
      )}
      {mayHaveHappened && (
        <p className="mt-3 flex gap-2 rounded-md bg-caution-soft px-3 py-2 text-caution">
          <TriangleAlert size="1rem" aria-hidden className="mt-0.5 shrink-0" />
          <span>
            <strong className="font-semibold">It may have happened already. </strong>
            <Prose text={mayHaveHappened} />
          </span>
        </p>
      )}
    </>
  )
}
