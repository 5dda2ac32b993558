// Reports to copy and files to keep; they hold what the link holds.
import { Download } from 'lucide-react'
import { useState } from 'react'
import { cardHeight, cardWidth, verdictCard } from '../../core/report/card.ts'
import { httpMessage, jsonBody } from '../../core/report/http-message.ts'
import { markdownIssue } from '../../core/report/markdown.ts'
import { plainReport } from '../../core/report/plain-text.ts'
import { quotationOf } from '../../core/report/quotation.ts'
import { isFailure, supportRequest } from '../../core/report/support-request.ts'
import { Button } from '../../ui/button.tsx'
import { CopyAction } from '../../ui/copy-action.tsx'
import { download } from '../../ui/download.ts'
import { fileName } from './file-name.ts'
import { ManualCopy } from '../../ui/manual-copy.tsx'
import { pngOf } from './png.ts'
import type { Shared } from './prepare.ts'

interface OtherWaysProps {
  readonly shared: Shared
  /** The whole address of the link; null where it is too long to be one. */
  readonly address: string | null
  readonly disabled: boolean
}

export function OtherWays({ shared, address, disabled }: OtherWaysProps) {
  return (
    <>
      <Reports shared={shared} address={address} disabled={disabled} />
      <Files shared={shared} disabled={disabled} />
    </>
  )
}

function Reports({ shared: { text, exchange }, address, disabled }: OtherWaysProps) {
  const [now] = useState(() => new Date())
  const [failed, setFailed] = useState<string | null>(null)
  const attached = { body: quotationOf(text, exchange), link: address }
  const reports = [
    { label: 'Copy as Markdown', text: markdownIssue(exchange, attached) },
    { label: 'Copy as plain text', text: plainReport(exchange, attached) },
    ...(isFailure(exchange) ? [{ label: 'Copy support request', text: supportRequest(exchange, { now }) }] : []),
  ]
  const byHand = reports.find(({ label }) => label === failed)
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        {reports.map((report) => (
          <CopyAction key={report.label} {...report} disabled={disabled} onFailed={() => setFailed(report.label)} />
        ))}
      </div>
      {byHand && !disabled && <ManualCopy key={byHand.label} text={byHand.text} />}
    </div>
  )
}

function Files({ shared: { text, exchange }, disabled }: Omit<OtherWaysProps, 'address'>) {
  const [problem, setProblem] = useState<string | null>(null)
  const name = fileName(exchange)
  const json = jsonBody(text, exchange)
  const http = httpMessage(exchange, json)

  const save = (extension: string, type: string, content: string) =>
    download(`${name}.${extension}`, new Blob([content], { type: `${type};charset=utf-8` }))
  const savePicture = () =>
    pngOf(verdictCard(exchange), { width: cardWidth, height: cardHeight }).then(
      (picture) => download(`${name}.png`, picture),
      () => setProblem('This browser cannot draw the picture. The SVG holds the same.'),
    )

  return (
    <div className="mt-3">
      <div className="flex flex-wrap gap-2">
        {json !== null && (
          <Button icon={Download} disabled={disabled} onClick={() => save('json', 'application/json', json)}>
            Download .json
          </Button>
        )}
        {http === null ? (
          <Button icon={Download} disabled={disabled} onClick={() => save('txt', 'text/plain', text)}>
            Download .txt
          </Button>
        ) : (
          <Button icon={Download} disabled={disabled} onClick={() => save('http', 'text/plain', http)}>
            Download .http
          </Button>
        )}
        <Button icon={Download} disabled={disabled} onClick={() => save('svg', 'image/svg+xml', verdictCard(exchange))}>
          Card as SVG
        </Button>
        <Button icon={Download} disabled={disabled} onClick={() => void savePicture()}>
          Card as PNG
        </Button>
      </div>
      <p className="mt-1.5 text-small text-muted">
        The card is a picture of the verdict: status, type, whose move, retry.
      </p>
      {problem && (
        <p role="alert" className="mt-1.5 text-small text-bad">
          {problem}
        </p>
      )}
    </div>
  )
}
