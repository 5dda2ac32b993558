// Sends a request by way of the companion, after showing what will be sent. What is typed here is kept nowhere.
import { useMutation } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { type PreparedSend, prepareSend } from '../../../core/capture/prepare-send.ts'
import type { CompanionState } from '../../../core/capture/protocol.ts'
import { readCurl } from '../../../core/capture/read-curl.ts'
import { maxCurlChars } from '../../../core/limits.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { sendRequest } from '../feed/calls.ts'
import { SendPreview } from './send-preview.tsx'
import { grouped } from '../../../core/grouped.ts'

/** What the dialog opens with. */
export interface SendDraft {
  readonly command: string
  /** The id of the exchange that is repeated; null for a request that is typed or pasted. */
  readonly repeatOf: number | null
}

interface SendDialogProps {
  /** Null while the dialog is closed. */
  readonly draft: SendDraft | null
  readonly token: string
  readonly companion: CompanionState
  onClose(): void
  /** The request was answered, and its exchange has this id. */
  onSent(id: number): void
}

export function SendDialog({ draft, onClose, ...rest }: SendDialogProps) {
  return (
    <Dialog title={draft?.repeatOf === null ? 'Send a request' : 'Send again'} open={draft !== null} onClose={onClose}>
      {draft && <SendForm draft={draft} {...rest} />}
    </Dialog>
  )
}

interface SendFormProps extends Omit<SendDialogProps, 'draft' | 'onClose'> {
  readonly draft: SendDraft
}

function SendForm({ draft, token, companion, onSent }: SendFormProps) {
  const fieldId = useId()
  const hintId = useId()
  const [command, setCommand] = useState(draft.command)
  const sending = useRef<AbortController | null>(null)
  useEffect(() => () => sending.current?.abort(), [])
  const isRepeat = draft.repeatOf !== null
  const isTooLong = command.length > maxCurlChars
  const { request, notes } = isTooLong ? { request: null, notes: [tooLong] } : readCurl(command)
  const prepared = request && prepareSend(request, companion, isRepeat)
  const { mutate, isPending, error } = useMutation({
    networkMode: 'always',
    // A request holds its key: it is forgotten with the dialog.
    gcTime: 0,
    mutationFn: ({ method, url, headers, body }: PreparedSend) => {
      const controller = new AbortController()
      sending.current = controller
      return sendRequest(token, { method, url, headers, body, repeatOf: draft.repeatOf }, controller.signal)
    },
    onSuccess: onSent,
  })
  const canSend = prepared !== null && prepared.problem === null && !isPending

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (canSend) mutate(prepared)
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      <div>
        <label htmlFor={fieldId} className="font-semibold">
          Request as a curl command
        </label>
        <p id={hintId} className="mt-0.5 text-small text-muted">
          {isRepeat
            ? 'Change what you like.'
            : 'Paste one from the documentation, a terminal or the browser’s network panel.'}{' '}
          It is kept nowhere: not in this browser, not in the history, not in links.
        </p>
        <textarea
          id={fieldId}
          aria-describedby={hintId}
          value={command}
          onChange={({ currentTarget }) => setCommand(currentTarget.value)}
          rows={7}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          placeholder={`curl ${companion.upstream}/v3/grants -H 'Authorization: Bearer <NYLAS_API_KEY>'`}
          className="mt-2 w-full rounded-md border border-line-strong bg-surface px-3 py-2 font-mono text-code leading-5 placeholder:text-muted"
        />
      </div>
      {notes.length > 0 && (
        <ul
          aria-label="Notes on the command"
          className="grid gap-1 rounded-md bg-caution-soft px-3 py-2 text-small text-caution"
        >
          {notes.map((note) => (
            <li key={note} className="break-words">
              {note}
            </li>
          ))}
        </ul>
      )}
      {prepared && <SendPreview prepared={prepared} />}
      {error && (
        <p role="alert" className="text-bad">
          It was not sent: {error.message}
        </p>
      )}
      <div className="flex items-center justify-end gap-2">
        <Button type="submit" icon={Send} look="strong" disabled={!canSend}>
          {isPending ? 'Sending…' : 'Send'}
        </Button>
      </div>
    </form>
  )
}

const tooLong = `The command is longer than ${grouped(maxCurlChars)} characters, which is more than is read here.`
