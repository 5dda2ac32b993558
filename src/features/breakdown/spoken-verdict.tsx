// The verdict as a screen reader announces it: what a region that is read aloud holds.
import { useEffect, useState } from 'react'
import { actorLabels, retryLabels } from '../../core/labels.ts'
import type { Diagnosis, InspectedExchange } from '../../core/model.ts'
import { plainWords } from '../../core/plain-words.ts'

/** A verdict is spoken once typing rests: each state in between would only be noise. */
const spokenAfterMilliseconds = 800

export function SpokenVerdict({ exchange }: { readonly exchange: InspectedExchange }) {
  const words = inWords(exchange)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), spokenAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [words])
  return spoken
}

function inWords({ diagnosis, findings }: InspectedExchange): string {
  const { title, status, actor, retry }: Diagnosis = diagnosis
  const code = status ? `${status.code} ${status.name}. ` : ''
  const found = findings.length === 1 ? ' 1 finding.' : findings.length > 1 ? ` ${findings.length} findings.` : ''
  return `${code}${plainWords(title)}. ${actorLabels[actor]}. ${retryLabels[retry.verdict]}.${found}`
}
