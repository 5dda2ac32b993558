// Tells screen readers of failures now and then, in one sentence: rows that come in are not read out one by one.
import { useEffect, useEffectEvent, useState } from 'react'

const spokenEveryMs = 4000

interface SpokenCountsProps {
  readonly total: number
  readonly failures: number
}

export function SpokenCounts({ total, failures }: SpokenCountsProps) {
  const [spoken, setSpoken] = useState({ failures, text: '' })

  const speak = useEffectEvent(() => {
    if (failures === spoken.failures) return
    setSpoken({ failures, text: failures > spoken.failures ? `${failures} of ${total} exchanges failed.` : '' })
  })

  useEffect(() => {
    const timer = setInterval(() => speak(), spokenEveryMs)
    return () => clearInterval(timer)
  }, [])

  return (
    <p aria-live="polite" className="sr-only">
      {spoken.text}
    </p>
  )
}
