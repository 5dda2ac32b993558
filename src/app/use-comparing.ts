// Choosing two of several responses to be compared: the one in view, then the other from the list.
import { useState } from 'react'
import type { InspectedExchange } from '../core/model.ts'

interface Compared {
  readonly before: InspectedExchange
  readonly after: InspectedExchange
}

interface State {
  /** The responses that the choice is made from; in another text it has no meaning. */
  readonly of: readonly InspectedExchange[]
  readonly from: number
  /** Null while the other one is being chosen. */
  readonly to: number | null
}

export interface Comparing {
  /** The one that is to be compared with another; null while nothing is being chosen. */
  readonly chosen: InspectedExchange | null
  /** The two, the earlier one first; null unless both are chosen. */
  readonly pair: Compared | null
  /** Begins with the response in view; leaves off where it had begun. */
  toggle(): void
  /** Takes a choice from the list as the other one. Returns whether it was meant for this. */
  take(index: number): boolean
  stop(): void
}

/** @param index the response in view */
export function useComparing(exchanges: readonly InspectedExchange[], index: number): Comparing {
  const [state, setState] = useState<State | null>(null)
  const current = state?.of === exchanges ? state : null
  const isChoosing = current !== null && current.to === null
  return {
    chosen: (isChoosing && exchanges[current.from]) || null,
    pair: pairOf(exchanges, current),
    toggle: () => setState(isChoosing ? null : { of: exchanges, from: index, to: null }),
    take: (other) => {
      if (!isChoosing) return false
      // The same once more is no pair: the choice goes on.
      if (other !== current.from) setState({ ...current, to: other })
      return true
    },
    stop: () => setState(null),
  }
}

function pairOf(exchanges: readonly InspectedExchange[], state: State | null): Compared | null {
  if (state === null || state.to === null) return null
  const [before, after] = [state.from, state.to].toSorted((a, b) => a - b).map((place) => exchanges[place])
  return before && after ? { before, after } : null
}
