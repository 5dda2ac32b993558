// Passes the verdict on: a report in Markdown that repeats no more of the response than its message, type and request ID.
import { Share2 } from 'lucide-react'
import { useState } from 'react'
import type { InspectedExchange } from '../../core/model.ts'
import { markdownReport } from '../../core/report/markdown.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

export function ShareButton({ exchange }: { readonly exchange: InspectedExchange | null }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={Share2} compact aria-haspopup="dialog" disabled={!exchange} onClick={() => setOpen(true)}>
        Share
      </Button>
      <Dialog title="Share the verdict" open={open && exchange !== null} onClose={() => setOpen(false)}>
        {open && exchange && <Report exchange={exchange} />}
      </Dialog>
    </>
  )
}

function Report({ exchange }: { readonly exchange: InspectedExchange }) {
  const report = markdownReport(exchange)
  return (
    <>
      <p className="mb-3 text-muted">
        A report for an issue or a chat. Of the response it holds the message, the type and the request ID; read it
        before you pass it on.
      </p>
      <textarea
        aria-label="Report in Markdown"
        readOnly
        value={report}
        rows={16}
        className="mb-3 w-full resize-y rounded-md border border-line bg-raised p-3 font-mono text-[12.5px] leading-5"
      />
      <CopyButton text={report} what="Markdown" worded />
    </>
  )
}
