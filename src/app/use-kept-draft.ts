// Keeps the text of this tab on the device, brings it back after a reload, and offers that of a closed tab.
import { useEffect, useEffectEvent, useState } from 'react'
import { tabId } from '../features/history/draft/tab-id.ts'
import type { KeptView } from '../features/history/store/records.ts'
import type { Place } from '../features/editor/types.ts'
import { type Handover, handOver, takeHandover } from './handover.ts'
import { lastText } from './last-text.ts'
import { isLink } from './link-codec.ts'
import { memoryOnly } from './memory-only.ts'

type Module = typeof import('../features/history/draft/draft-keeper.ts')
type Keeper = InstanceType<Module['DraftKeeper']>
type Started = Awaited<ReturnType<Keeper['start']>>

interface Running {
  readonly keeper: Keeper
  readonly started: Started
  readonly handover: Handover | null
}

// Outside React: the page's components may be built up again after a crash, the tab is still the same.
let running: Promise<Running> | null = null
let isStarted = false

const notLoaded = 'What you type is not kept yet: a part of the page could not be loaded. It is tried again.'
const firstPauseMilliseconds = 3000
const longestPauseMilliseconds = 60_000

export interface DraftOffer {
  readonly restore: () => void
  readonly decline: () => void
}

export interface KeptDraft {
  /** The text of this tab is about to come back. */
  readonly restoring: boolean
  /** A kept text that something else stands in the place of; null where there is none. */
  readonly offer: DraftOffer | null
}

interface KeptDraftEvents {
  /** The text of this tab comes back, where none is yet. */
  readonly onReturn: (view: KeptView) => void
  /** A text that was offered is wanted; it may take the place of another one. */
  readonly onRestore: (view: KeptView) => void
  /** The text that was on screen before a reload is there again, and this is where the person was in it. */
  readonly onResume: (place: Place) => void
  /** This tab's text cannot be kept. */
  readonly onTrouble: (words: string) => void
}

/** @param isOpeningLink while a link is being opened, which wins over a kept text, nothing is looked for */
export function useKeptDraft(view: KeptView, isOpeningLink: boolean, events: KeptDraftEvents): KeptDraft {
  const [restoring, setRestoring] = useState(() => tabId.read() !== null && view.text === '' && !isLink(location.hash))
  const [keeper, setKeeper] = useState<Keeper | null>(null)
  const [offer, setOffer] = useState<DraftOffer | null>(null)
  /** How often what keeps the text could not be loaded. */
  const [failures, setFailures] = useState(0)
  const { text, form, status, exchange } = view
  const isEmpty = text === ''

  const onTrouble = useEffectEvent(events.onTrouble)
  const onStart = useEffectEvent((now: Running) => {
    const { start, read, decline, taken } = now.started
    setKeeper(now.keeper)
    setRestoring(false)
    if (isStarted) return
    isStarted = true
    const before = now.handover?.view ?? (start.kind === 'restore' ? start.draft : null)
    // Whoever has begun to type meanwhile is asked first.
    if (before && lastText.get() === '') events.onReturn(before)
    if (before?.text === lastText.get()) {
      if (now.handover?.place) events.onResume(now.handover.place)
      return
    }
    if (start.kind === 'nothing') return
    const restore = async () => {
      setOffer(null)
      const draft = await read(start)
      if (!draft) return
      events.onRestore(draft)
      taken(draft)
    }
    setOffer({
      restore: () => void restore(),
      decline: () => {
        setOffer(null)
        decline(start)
      },
    })
  })

  useEffect(() => {
    if (isOpeningLink) return undefined
    let isHere = true
    const begin = () => {
      running ??= run((words) => onTrouble(words))
      const begun = running
      begun.then(
        (now) => isHere && onStart(now),
        () => {
          if (running === begun) running = null
          if (!isHere) return
          setRestoring(false)
          if (failures === 0) onTrouble(notLoaded)
          setFailures(failures + 1)
        },
      )
    }
    // The text that was on screen is waited for, and one that has come in is kept soon; in an empty new tab the page comes first.
    const pause = failures > 0 ? pauseAfter(failures) : isEmpty && tabId.read() === null ? 200 : 0
    const timer = pause > 0 ? setTimeout(begin, pause) : undefined
    if (timer === undefined) begin()
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [isOpeningLink, isEmpty, failures])

  useEffect(() => {
    if (!memoryOnly.isOn()) keeper?.keep({ text, form, status, exchange })
  }, [keeper, text, form, status, exchange])

  // Until the keeper has begun, the text goes straight to the page that comes next in this tab.
  const onLeave = useEffectEvent(() => {
    if (!isEmpty && !keeper?.hasBegun && !memoryOnly.isOn()) handOver(view, null)
  })
  useEffect(() => {
    const leave = () => onLeave()
    // The browser may bring back the page itself: what it handed over is on screen then.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && takeHandover()
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
    }
  }, [])

  return { restoring, offer }
}

async function run(onTrouble: (words: string) => void): Promise<Running> {
  const { DraftKeeper } = await import('../features/history/draft/draft-keeper.ts')
  const handover = takeHandover()
  const keeper = new DraftKeeper({ onTrouble })
  return { keeper, handover, started: await keeper.start(lastText.get, isLink(location.hash)) }
}

function pauseAfter(failures: number): number {
  return Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** (failures - 1))
}

/** Writes the draft of this tab at once; whether its text is kept then. It never rejects. */
export async function keepNow(view: KeptView): Promise<boolean> {
  const now = memoryOnly.isOn() ? null : await running?.catch(() => null)
  if (!now) return false
  now.keeper.keep(view)
  return now.keeper.flush()
}
