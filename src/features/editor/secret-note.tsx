// A quiet line below the text when it holds what looks like a live secret: what kind it is, never the value.
import { maxSecretSearchChars } from '../../core/limits.ts'
import { KeyRound, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { whenIdle } from '../../ui/when-idle.ts'

/** Typing is to rest for this long first. */
const pauseMilliseconds = 500

interface SecretNoteProps {
  readonly text: string
  /** Changes when the text becomes another one: a note that was dismissed does not come back before. */
  readonly subject: number
}

export default function SecretNote({ text, subject }: SecretNoteProps) {
  const [found, setFound] = useState<{ readonly subject: number; readonly kinds: readonly string[] } | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)

  useEffect(() => {
    let isWanted = true
    const look = () => {
      void secretsIn(text).then((kinds) => isWanted && setFound({ subject, kinds }))
    }
    let callOff = () => {}
    const timer = setTimeout(() => {
      callOff = whenIdle(look)
    }, pauseMilliseconds)
    return () => {
      isWanted = false
      clearTimeout(timer)
      callOff()
    }
  }, [text, subject])

  const isShown = found !== null && found.subject === subject && found.kinds.length > 0 && dismissed !== subject
  return (
    <div role="status" aria-label="Secrets">
      {isShown && (
        <div className="flex items-center gap-2 border-t border-line bg-caution-soft py-1 pr-1.5 pl-3 text-[13px] text-caution">
          <KeyRound size={15} aria-hidden className="shrink-0" />
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

/** What kinds of secrets a text holds, in words; none where the search could not be loaded, since Share says it again. */
async function secretsIn(text: string): Promise<readonly string[]> {
  if (text.trim() === '') return []
  try {
    const [{ redact }, { examples }] = await Promise.all([
      import('../../core/redact/redact.ts'),
      import('../../core/catalogue/examples.ts'),
    ])
    // The tokens of the examples are invented.
    if (examples.some((example) => example.text === text)) return []
    const secrets = redact(text.slice(0, maxSecretSearchChars)).masks.filter(({ kind }) => kind === 'secret')
    return [...new Set(secrets.map(({ reason }) => reason))]
  } catch {
    return []
  }
}
