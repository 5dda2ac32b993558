// The permalink: its field, its length, and the ways to pass it on.
import { QrCode as QrIcon, Send, TriangleAlert } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { grouped } from '../../core/grouped.ts'
import { maxPermalinkChars, maxQrChars } from '../../core/limits.ts'
import type { EncodedLink } from '../../core/permalink/encode-permalink.ts'
import { Button } from '../../ui/button.tsx'
import { CopyAction } from '../../ui/copy-action.tsx'
import { manualCopyHint } from '../../ui/manual-copy.tsx'
import { QrCode } from './qr-code.tsx'

interface LinkPartProps {
  readonly link: EncodedLink
  /** The whole address; null where the link is too long to be one. */
  readonly address: string | null
  /** What another app shows with the link; nothing that was pasted. */
  readonly title: string
  readonly disabled: boolean
}

export function LinkPart({ link, address, title, disabled }: LinkPartProps) {
  if (link.kind === 'too-long' || address === null)
    return <TooLong chars={link.kind === 'too-long' ? link.chars : null} />
  return <Permalink address={address} isLong={link.isLong} title={title} disabled={disabled} />
}

function TooLong({ chars }: { readonly chars: number | null }) {
  return (
    <p role="alert" className="flex gap-2 rounded-md bg-caution-soft px-3 py-2 text-caution">
      <TriangleAlert size="1rem" aria-hidden className="mt-0.5 shrink-0" />
      <span>
        <strong className="font-semibold">This response is too long for a link.</strong>{' '}
        {chars === null ? 'A link' : `The link would have ${grouped(chars)} characters; one`} may have
        {` ${grouped(maxPermalinkChars)} characters`} at most. Pass on the report or the file below instead: they hide
        the same.
      </span>
    </p>
  )
}

interface PermalinkProps {
  readonly address: string
  readonly isLong: boolean
  readonly title: string
  readonly disabled: boolean
}

function Permalink({ address, isLong, title, disabled }: PermalinkProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const about = useId()
  const [failed, setFailed] = useState(false)
  const [asCode, setAsCode] = useState(false)

  const select = () => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }
  // Who opens the dialog can copy at once, with the keys that always copy.
  useEffect(select, [])

  return (
    <div>
      <textarea
        ref={field}
        aria-label="Permalink"
        aria-describedby={about}
        readOnly
        rows={2}
        value={address}
        inert={disabled}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        className="block max-h-28.5 min-h-13.5 w-full resize-none field-sizing-content inert:opacity-50 rounded-md border border-line-strong bg-raised px-2.5 py-1.5 font-mono text-code leading-5 break-all"
      />
      <p id={about} className="mt-1 text-small text-muted">
        <span className="tabular-nums">{address.length}</span> characters. The response is in the link itself: no server
        gets it.
      </p>
      {isLong && (
        <p className="mt-2 flex gap-2 rounded-md bg-caution-soft px-3 py-2 text-small text-caution">
          <TriangleAlert size="0.9375rem" aria-hidden className="mt-0.5 shrink-0" />
          Some chats and mail programs cut links of this length. Try it, or pass on the report below.
        </p>
      )}
      {failed && (
        <p role="alert" className="mt-2 text-small text-bad">
          {manualCopyHint('link')}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <CopyAction
          label="Copy link"
          text={address}
          look="strong"
          disabled={disabled}
          onFailed={() => {
            setFailed(true)
            select()
          }}
        />
        {typeof navigator.share === 'function' && (
          <Button icon={Send} disabled={disabled} onClick={() => void sendToApp({ title, url: address })}>
            Send to an app
          </Button>
        )}
        <Button icon={QrIcon} aria-expanded={asCode} onClick={() => setAsCode(!asCode)}>
          QR code
        </Button>
      </div>
      {asCode && (
        <div className="mt-3">
          {address.length <= maxQrChars ? (
            <QrCode link={address} />
          ) : (
            <p className="text-small text-muted">
              This link is too long for a QR code that a camera can read, which takes {maxQrChars} characters.
            </p>
          )}
        </div>
      )}
    </div>
  )
}

/** Where the person changes their mind, or the system refuses, the other ways are still on screen. */
async function sendToApp(data: { readonly title: string; readonly url: string }): Promise<void> {
  try {
    await navigator.share(data)
  } catch {
    return
  }
}
