// Two responses of one text side by side.
import { useMemo } from 'react'
import type { InspectedExchange } from '../core/model.ts'
import { plainWords } from '../core/plain-words.ts'
import ComparisonView, { type ComparedSide } from '../features/compare/comparison-view.tsx'
import { comparedText } from './compared-text.ts'
import { TextDiff } from './text-diff.tsx'

interface ExchangeComparisonProps {
  /** The text that both stand in. */
  readonly text: string
  readonly before: InspectedExchange
  readonly after: InspectedExchange
}

export default function ExchangeComparison({ text, before, after }: ExchangeComparisonProps) {
  const was = useMemo(() => sideOf(text, before), [text, before])
  const is = useMemo(() => sideOf(text, after), [text, after])
  return (
    <ComparisonView before={was} after={is} renderDiff={(older, newer) => <TextDiff before={older} after={newer} />} />
  )
}

function sideOf(text: string, exchange: InspectedExchange): ComparedSide {
  const { diagnosis } = exchange
  return {
    title: plainWords(diagnosis.title),
    place: placeOf(exchange),
    text: comparedText(text, exchange),
    inspect: () => Promise.resolve(exchange),
  }
}

function placeOf({ request, name, range, time }: InspectedExchange): string {
  const asked = request && [request.method, request.url].filter(Boolean).join(' ')
  return [name, asked ?? (name === null ? `line ${range.startLine}` : null), time].filter(Boolean).join(', ')
}
