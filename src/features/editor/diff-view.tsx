// Two texts side by side with what differs marked; the editor for it is fetched when it is shown.
import { useEffect, useRef, useState } from 'react'
import type { DiffSurface } from './rich/create-diff.ts'

interface Texts {
  readonly before: string
  readonly after: string
}

interface DiffViewProps extends Texts {
  readonly dark: boolean
}

export function DiffView({ before, after, dark }: DiffViewProps) {
  const host = useRef<HTMLDivElement>(null)
  const [surface, setSurface] = useState<DiffSurface | null>(null)
  /** The texts for which the editor could not be loaded; for others it is asked for again. */
  const [failed, setFailed] = useState<Texts | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    let made: DiffSurface | null = null
    const show = async () => {
      const { createDiff } = await import('./rich/create-diff.ts')
      if (stop.signal.aborted || host.current === null) return
      made = createDiff(host.current, { before, after })
      setSurface(made)
    }
    show().catch(() => setFailed({ before, after }))
    return () => {
      stop.abort()
      made?.dispose()
      setSurface(null)
    }
  }, [before, after])

  useEffect(() => surface?.setDark(dark), [surface, dark])

  if (failed?.before === before && failed.after === after)
    return <p role="alert">The editor that shows both texts could not be loaded.</p>
  return <div ref={host} className="response-editor-diff monaco-component" />
}
