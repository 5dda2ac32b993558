// Copies what Nylas support asks for, where something failed.
import { useState } from 'react'
import type { InspectedExchange } from '../../core/model.ts'
import { isFailure, supportRequest } from '../../core/report/support-request.ts'
import { CopyButton } from '../../ui/copy-button.tsx'

export function SupportRequest({ exchange }: { readonly exchange: InspectedExchange }) {
  const [now, setNow] = useState(() => new Date())
  if (!isFailure(exchange)) return null
  // The text states when it was written, which is when somebody reaches for the button, not when the page was opened.
  const refresh = () => setNow(new Date())
  return (
    <div
      className="flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden"
      onPointerEnter={refresh}
      onFocus={refresh}
    >
      <CopyButton text={supportRequest(exchange, { now })} what="support request" worded />
      <p className="text-small text-muted">What Nylas asks for first, without keys and addresses.</p>
    </div>
  )
}
