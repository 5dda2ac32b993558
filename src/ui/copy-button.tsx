// Copies a text and says how that went: copied, or failed with what to do instead.
import { Check, Copy, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

const shownForMilliseconds = 2000

interface CopyButtonProps {
  readonly text: string
  /** What is copied, for the accessible name: "request ID" makes "Copy request ID". */
  readonly what: string
  /** Shows the word beside the icon. */
  readonly worded?: boolean
}

export function CopyButton({ text, what, worded = false }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')

  useEffect(() => {
    if (state === 'idle') return undefined
    const timer = setTimeout(() => setState('idle'), shownForMilliseconds)
    return () => clearTimeout(timer)
  }, [state])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('failed')
    }
  }

  const word = { idle: `Copy ${what}`, copied: 'Copied', failed: 'Copying is blocked: select the text instead' }[state]
  return (
    <>
      <Button
        icon={{ idle: Copy, copied: Check, failed: X }[state]}
        look={worded ? 'plain' : 'quiet'}
        title={word}
        aria-label={worded ? undefined : `Copy ${what}`}
        onClick={() => void copy()}
        className={worded ? '' : 'h-7 min-w-7 px-1.5'}
      >
        {worded ? word : null}
      </Button>
      <span role="status" className="sr-only">
        {state === 'idle' ? '' : word}
      </span>
    </>
  )
}
