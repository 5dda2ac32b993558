// Where the keyboard stands in a list of responses, and the choice of the one that it stands on.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Rows } from './rows.ts'

interface Walk {
  /** The position where the keyboard stands; -1 in an empty list. */
  readonly active: number
  readonly goTo: (position: number) => void
  /** Chooses the response at a position, as soon as it is known which one that is. */
  readonly choose: (position: number) => void
  /** Back to the response that is chosen, and to nothing that is waited for. */
  readonly startAnew: () => void
}

/** @param chosen the position of the response that is chosen, where a walk begins; -1 where it is not among the rows */
export function useWalk(rows: Rows, chosen: number, onChoose: (index: number) => void): Walk {
  const [walked, setWalked] = useState<number | null>(null)
  const [awaited, setAwaited] = useState<number | null>(null)

  function choose(position: number) {
    const found = rows.at(position)
    // It is on its way: it is chosen when it is there.
    setAwaited(found ? null : position)
    setWalked(position)
    if (found) onChoose(found.index)
  }

  const isThere = awaited !== null && rows.at(awaited) !== null
  const chooseAwaited = useEffectEvent(() => awaited !== null && choose(awaited))
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- it is chosen because it has come, which no event tells
    if (isThere) chooseAwaited()
  }, [isThere])

  return {
    active: Math.min(walked ?? Math.max(chosen, 0), rows.left - 1),
    goTo: setWalked,
    choose,
    startAnew() {
      setWalked(null)
      setAwaited(null)
    },
  }
}
