// The list of responses with what can be done with several: charts of all, and a comparison of two.
import { GitCompareArrows } from 'lucide-react'
import { lazy, useEffect, useEffectEvent, useRef } from 'react'
import type { InspectedExchange } from '../core/model.ts'
import { plainWords } from '../core/plain-words.ts'
import { ExchangeList } from '../features/exchanges/exchange-list.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Lazily } from './lazily.tsx'
import { type Comparing, useComparing } from './use-comparing.ts'

const InspectedTraffic = lazy(() => import('../features/traffic/inspected-traffic.tsx'))
const ExchangeComparison = lazy(() => import('./exchange-comparison.tsx'))

interface ListedExchangesProps {
  /** The text that they stand in. */
  readonly text: string
  readonly exchanges: readonly InspectedExchange[]
  /** The index of the one that the breakdown explains. */
  readonly chosen: number
  onChoose(index: number): void
}

export function ListedExchanges({ text, exchanges, chosen, onChoose }: ListedExchangesProps) {
  const comparing = useComparing(exchanges, chosen)
  const isChoosing = comparing.chosen !== null
  const compare = useRef<HTMLButtonElement>(null)
  return (
    <>
      <ExchangeList
        exchanges={exchanges}
        chosen={chosen}
        onChoose={(index) => {
          if (!comparing.take(index)) onChoose(index)
        }}
        renderSummary={() => (
          <Lazily what="The charts">
            <InspectedTraffic exchanges={exchanges} />
          </Lazily>
        )}
        actions={
          <Button
            ref={compare}
            icon={GitCompareArrows}
            look={isChoosing ? 'strong' : 'quiet'}
            compact
            aria-pressed={isChoosing}
            onClick={comparing.toggle}
            className="-my-1"
          >
            Compare
          </Button>
        }
      />
      <ChoiceNote {...comparing} onLeave={() => compare.current?.focus()} />
      <Dialog title="Compare two responses" open={comparing.pair !== null} wide onClose={comparing.stop}>
        {comparing.pair && (
          <Lazily what="The comparison">
            <ExchangeComparison text={text} {...comparing.pair} />
          </Lazily>
        )}
      </Dialog>
    </>
  )
}

interface ChoiceNoteProps extends Pick<Comparing, 'chosen' | 'stop'> {
  /** Its button was pressed, and goes away with it. */
  onLeave(): void
}

/** Says what the next choice from the list is for. */
function ChoiceNote({ chosen, stop, onLeave }: ChoiceNoteProps) {
  const isChoosing = chosen !== null
  const leave = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key === 'Escape') stop()
  })
  useEffect(() => {
    if (!isChoosing) return undefined
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [isChoosing])

  return (
    <div role="status" aria-label="Comparison" className="shrink-0 bg-accent-soft">
      {chosen && (
        <div className="flex items-center gap-2 px-3 py-1 text-small">
          <p className="min-w-0 flex-1">Choose the response to compare with “{plainWords(chosen.diagnosis.title)}”.</p>
          <Button
            look="quiet"
            onClick={() => {
              stop()
              onLeave()
            }}
          >
            Cancel
          </Button>
        </div>
      )}
    </div>
  )
}
