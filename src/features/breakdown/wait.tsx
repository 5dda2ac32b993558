// How long to wait before the next try: until when the response says, counted down, or the pauses to back off with.
import { useEffect, useState } from 'react'
import { pausesInWords } from '../../core/catalogue/pauses.ts'
import type { RetryAdvice, RetryAfter } from '../../core/model.ts'
import { Place } from './place.tsx'
import { countdown, durationWords, instantWords } from './wait-words.ts'

export function StatedWait({ range, seconds, at }: RetryAfter) {
  return (
    <>
      <Place range={range}>
        <span className="text-muted">The response asks to wait </span>
        <strong className="font-semibold">
          {seconds === null ? `until ${instantWords(at ?? '')}` : durationWords(seconds)}
        </strong>
      </Place>
      {at !== null && <Countdown at={at} />}
    </>
  )
}

/** Counts down while the page is open. It is not read out: a number that changes every second would only disturb. */
function Countdown({ at }: { readonly at: string }) {
  const [now, setNow] = useState(() => Date.now())
  const left = Math.ceil((Date.parse(at) - now) / 1000)
  const running = left > 0
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return (
    <p role="timer" className="tabular-nums">
      {running ? (
        <>
          <strong className="font-semibold">{countdown(left)}</strong> left
        </>
      ) : (
        'That moment has passed: the next try may go out now.'
      )}
    </p>
  )
}

export function Schedule({ schedule }: { readonly schedule: NonNullable<RetryAdvice['schedule']> }) {
  return (
    <p className="mt-2">
      <span className="text-muted">Pauses that suit it: </span>
      <span className="tabular-nums">{pausesInWords(schedule)}</span>
      <span className="text-muted">. Then give up and report it.</span>
    </p>
  )
}
