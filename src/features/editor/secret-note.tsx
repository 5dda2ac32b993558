// A quiet line below the text when it holds what looks like a live secret: what kind it is, never the value.
import { KeyRound, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'

/** Typing is to rest for this long first. */
const pauseMilliseconds = 500

interface SecretNoteProps {
  readonly text: string
  /** Changes when the text becomes another one: a note that was dismissed does not come back before. */
  readonly subject: number
  /** Finds what kinds of secrets a text holds, in words, away from the page's thread. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly string[]>
}

export default function SecretNote({ text, subject, find }: SecretNoteProps) {
  const [found, setFound] = useState<{ readonly subject: number; readonly kinds: readonly string[] } | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    const look = () => {
      find(text, stop.signal).then(
        (kinds) => setFound({ subject, kinds }),
        // Called off, or it could not be looked through: Share says it again.
        () => undefined,
      )
    }
    const timer = setTimeout(look, pauseMilliseconds)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [text, subject, find])

  const isShown = found !== null && found.subject === subject && found.kinds.length > 0 && dismissed !== subject
  return (
    <div role="status" aria-label="Secrets">
      {isShown && (
        <div className="flex items-center gap-2 border-t border-line bg-caution-soft py-1 pr-1.5 pl-3 text-small text-caution">
          <KeyRound size="0.9375rem" aria-hidden className="shrink-0" />
          <span className="min-w-0 flex-1">
            This text holds what looks like a live secret: {new Intl.ListFormat('en').format(found.kinds)}. Share hides
            it.
          </span>
          <Button
            icon={X}
            look="quiet"
            aria-label="Dismiss the note on secrets"
            onClick={() => setDismissed(subject)}
            className="px-1.5"
          />
        </div>
      )}
    </div>
  )
}
