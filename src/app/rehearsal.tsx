// Reads examples and lays their breakdowns out before the first text comes: what a browser runs, and which words it sets, for the
// first time takes it twice as long.
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { examples } from '../core/catalogue/examples.ts'
import type { InspectedExchange } from '../core/model.ts'
import { CaretStore } from '../features/breakdown/caret-store.ts'
import { whenIdle } from '../ui/when-idle.ts'
import { inspectText } from './inspector.ts'
import { Breakdown } from './result-parts.ts'

const drawn = examples.filter(({ group }) => group === 'Errors' || group === 'Success')

/** How often a long list is read: ten times gained 6 ms of a first paste over four. */
const readings = 10
const longListEntries = 100

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

/** In idle moments, one text after the other. */
async function rehearse(show: (exchange: InspectedExchange | null) => void, signal: AbortSignal): Promise<void> {
  const read = async (text: string) => {
    await new Promise<void>(whenIdle)
    return inspectText(text, {}, signal)
  }
  const list = longList()
  // oxlint-disable-next-line no-await-in-loop -- one after the other is the point of it
  for (let reading = 0; reading < readings; reading++) await read(list)
  for (const { text } of drawn) {
    // oxlint-disable-next-line no-await-in-loop -- the next one has to find the page at rest
    const { exchanges } = await read(text)
    startTransition(() => show(exchanges[0] ?? null))
  }
}

/** What is only found in long texts is met here: nothing of it is drawn. */
function longList(): string {
  const entry = {
    id: 'a1',
    object: 'message',
    grant_id: 'b2',
    from: [{ name: 'Ada', email: 'ada@example.com' }],
    date: 1,
  }
  return JSON.stringify({ request_id: 'c3', data: Array<object>(longListEntries).fill(entry) }, null, 2)
}
