// Copies a text, and knows how that went.
import { useEffect, useState } from 'react'

export type CopyState = 'idle' | 'copying' | 'copied' | 'failed'

const shownForMilliseconds = 2000

/** `copied` goes back to `idle` after a moment; `failed` stays until the next try. */
export function useCopy(): { readonly state: CopyState; readonly copy: (text: string) => Promise<CopyState> } {
  const [state, setState] = useState<CopyState>('idle')

  useEffect(() => {
    if (state !== 'copied') return undefined
    const timer = setTimeout(() => setState('idle'), shownForMilliseconds)
    return () => clearTimeout(timer)
  }, [state])

  async function copy(text: string): Promise<CopyState> {
    setState('copying')
    const result = await written(text)
    setState(result)
    return result
  }

  return { state, copy }
}

async function written(text: string): Promise<CopyState> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return 'failed'
  }
}
