// The browser's offer to install the app. It may come before anything is there to show it, so it is waited for from the start.
import { useSyncExternalStore } from 'react'

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>
}

let offer: InstallPrompt | null = null
let onChange = () => {}

function keep(event: InstallPrompt | null) {
  offer = event
  onChange()
}

addEventListener('beforeinstallprompt', (event) => {
  // The browser would ask by itself, over the text; the page has a button for it.
  event.preventDefault()
  keep(event as InstallPrompt)
})
addEventListener('appinstalled', () => keep(null))

/** An offer can be taken once; the browser makes another when the person changes their mind. */
function take() {
  void offer?.prompt()
  keep(null)
}

function subscribe(listener: () => void) {
  onChange = listener
  return () => {
    onChange = () => {}
  }
}

/** Asks to install the app; null where the browser does not offer it, or it is installed. */
export function useInstallOffer(): (() => void) | null {
  return useSyncExternalStore(subscribe, () => offer) && take
}
