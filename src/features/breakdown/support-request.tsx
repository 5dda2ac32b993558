// Copies what Nylas support asks for, where something failed.
import { useState } from 'react'
import type { InspectedExchange } from '../../core/model.ts'
import { isFailure, supportRequest } from '../../core/report/support-request.ts'
import { CopyAction } from '../../ui/copy-action.tsx'
import { ManualCopy } from '../../ui/manual-copy.tsx'

export function SupportRequest({ exchange }: { readonly exchange: InspectedExchange }) {
  const [now, setNow] = useState(() => new Date())
  const [failed, setFailed] = useState(false)
  if (!isFailure(exchange)) return null
  // The text states when it was written, which is when somebody reaches for the button, not when the page was opened.
  const refresh = () => setNow(new Date())
  const text = supportRequest(exchange, { now })
  return (
    <div className="print:hidden">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1" onPointerEnter={refresh} onFocus={refresh}>
        <CopyAction label="Copy support request" text={text} onFailed={() => setFailed(true)} />
        <p className="text-small text-muted">What Nylas asks for first, without keys and addresses.</p>
      </div>
      {failed && <ManualCopy text={text} />}
    </div>
  )
}
