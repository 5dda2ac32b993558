// Reads examples and lays their breakdowns out before the first text comes: what a browser runs, and which words it sets, for the
// first time takes it twice as long.
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { examples } from '../core/catalogue/examples.ts'
import type { InspectedExchange } from '../core/model.ts'
import { CaretStore } from '../features/breakdown/caret-store.ts'
import { whenIdle } from '../ui/when-idle.ts'
import { inspectText } from './inspector.ts'
import { Breakdown } from './result-parts.ts'

const rehearsed = examples.filter(({ group }) => group === 'Errors' || group === 'Success')

const nothing = () => {}
const actions = { caret: new CaretStore(), onSelect: nothing, onHighlight: nothing }
const readAs = { label: '', chosen: null, onChoose: nothing }

/** For a page that has had no text yet: nothing of it is painted, read aloud or focused, and it ends when this is taken away. */
export default function Rehearsal() {
  const [exchange, setExchange] = useState<InspectedExchange | null>(null)
  const stage = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const stop = new AbortController()
    // Where it fails, the text that comes says so.
    rehearse(setExchange, stop.signal).catch(nothing)
    return () => stop.abort()
  }, [])

  // It is laid out and gone before the page is painted.
  useLayoutEffect(() => {
    stage.current?.getBoundingClientRect()
    // oxlint-disable-next-line react/set-state-in-effect -- the second rendering, which takes it away, is what is wanted
    setExchange(null)
  }, [exchange])

  return (
    exchange && (
      <div ref={stage} inert className="invisible absolute inset-0 contain-strict">
        <Breakdown
          exchange={exchange}
          readAs={readAs}
          busy={false}
          actions={actions}
          platformStatus={null}
          onChooseStatus={nothing}
        />
      </div>
    )
  )
}

/** In idle moments, one example after the other. */
async function rehearse(show: (exchange: InspectedExchange | null) => void, signal: AbortSignal): Promise<void> {
  for (const { text } of rehearsed) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point of it
    await new Promise<void>(whenIdle)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { exchanges } = await inspectText(text, {}, signal)
    startTransition(() => show(exchanges[0] ?? null))
  }
}
