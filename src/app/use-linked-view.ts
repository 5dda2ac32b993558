// Follows the links that the address holds: opens them, asks where that would cost a text, says what is wrong with them.
import { useEffect, useEffectEvent, useState } from 'react'
import type { LinkedView } from '../core/permalink/permalink.ts'
import { lastText } from './last-text.ts'
import { isLink, openLink } from './link-codec.ts'
import type { LinkTrouble } from './link-problem.tsx'
import { linkedAddress } from './linked-address.ts'

const none = { kind: 'none' } as const

type State =
  | typeof none
  | { readonly kind: 'opening' }
  | { readonly kind: 'offer'; readonly hash: string; readonly view: LinkedView }
  | { readonly kind: 'problem'; readonly hash: string; readonly trouble: LinkTrouble; readonly text: string }

export interface LinkOffer {
  readonly open: () => void
  readonly keep: () => void
}

export interface LinkedViewState {
  /** A link is being read, and nothing is known of it yet. */
  readonly opening: boolean
  /** A link that would take the place of an unsaved text; null where there is none. */
  readonly offer: LinkOffer | null
  /** A link that cannot be opened; null where there is none. */
  readonly problem: { readonly hash: string; readonly trouble: LinkTrouble; dismiss(): void } | null
}

/**
 * @param text the text on screen
 * @param onOpen puts the view on screen; `isUndoable` where it takes the place of an unsaved text
 */
export function useLinkedView(text: string, onOpen: (view: LinkedView, isUndoable: boolean) => void): LinkedViewState {
  const [state, setState] = useState<State>(() => (isToBeOpened(location.hash) ? { kind: 'opening' } : none))

  function show(hash: string, view: LinkedView, isUndoable: boolean) {
    linkedAddress.keep(hash, view)
    setState(none)
    onOpen(view, isUndoable)
  }

  const look = useEffectEvent(async () => {
    const { hash } = location
    if (!isToBeOpened(hash)) {
      setState(none)
      return
    }
    const opened = await openLink(hash)
    // A newer link is looked at by itself.
    if (location.hash !== hash) return
    const current = lastText.get()
    if (opened.kind !== 'view') {
      linkedAddress.keep(hash, null)
      setState({ kind: 'problem', hash, trouble: opened.kind, text: current })
    } else if (current.trim() === '' || current === opened.view.text || linkedAddress.viewOf(current)) {
      show(hash, opened.view, false)
    } else {
      setState({ kind: 'offer', hash, view: opened.view })
    }
  })

  useEffect(() => {
    const listener = () => void look()
    listener()
    window.addEventListener('hashchange', listener)
    return () => window.removeEventListener('hashchange', listener)
  }, [])

  function dismiss() {
    linkedAddress.release()
    setState(none)
  }

  function offerOf({ hash, view }: { readonly hash: string; readonly view: LinkedView }): LinkOffer {
    const keep = () => {
      linkedAddress.keep(hash, null)
      dismiss()
    }
    return { open: () => show(hash, view, true), keep }
  }

  return {
    opening: state.kind === 'opening',
    offer: state.kind === 'offer' ? offerOf(state) : null,
    // Whoever goes on with another text has left the link behind.
    problem: state.kind === 'problem' && state.text === text ? { ...state, dismiss } : null,
  }
}

/** Whether it is a link, and another one than that on screen. */
function isToBeOpened(hash: string): boolean {
  return isLink(hash) && !linkedAddress.isShown(hash, lastText.get())
}
