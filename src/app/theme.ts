// The colour theme: the system's unless the person chose one. public/theme.js applies the choice before first paint.
import { useSyncExternalStore } from 'react'

const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'theme'
/** Asked for when it is needed: the build draws the first view without a window. */
const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

function chosenTheme(): Theme {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

function isDark(): boolean {
  const theme = chosenTheme()
  return theme === 'system' ? systemIsDark().matches : theme === 'dark'
}

/** What comes after the theme in force. The first press is to be seen: it leaves the system's theme for the one unlike it. */
function nextTheme(): Theme {
  const order: readonly Theme[] = systemIsDark().matches ? ['system', 'light', 'dark'] : ['system', 'dark', 'light']
  return order[order.indexOf(chosenTheme()) + 1] ?? 'system'
}

function subscribe(listener: () => void): () => void {
  const system = systemIsDark()
  if (listeners.size === 0) addEventListener('storage', follow)
  listeners.add(listener)
  system.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', follow)
    system.removeEventListener('change', listener)
  }
}

/** Applies what was chosen in another tab. */
function follow(change: StorageEvent) {
  // All keys at once have none.
  if (change.key === key || change.key === null) apply(themes.find((theme) => theme === change.newValue) ?? 'system')
}

function apply(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  paintBrowserBar(theme)
  for (const listener of listeners) listener()
}

/** Applies a theme and remembers it where the browser lets us. */
export function chooseTheme(theme: Theme) {
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // Storage is blocked: the choice holds until the page is closed.
  }
  apply(theme)
}

/** The colour of the browser's own bar follows the choice; index.html gives one for each of the system's schemes. */
function paintBrowserBar(theme: Theme) {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const scheme = theme === 'system' ? (meta.media.includes('dark') ? 'dark' : 'light') : theme
    meta.content = barColours[scheme]
  }
}

const barColours = { light: '#ffffff', dark: '#17181b' } as const

/** The chosen theme, the one that the switch goes on to, and whether it comes out dark now. */
export function useTheme(): { readonly theme: Theme; readonly next: Theme; readonly dark: boolean } {
  return {
    theme: useSyncExternalStore(subscribe, chosenTheme, () => 'system'),
    next: useSyncExternalStore(subscribe, nextTheme, () => 'dark'),
    dark: useSyncExternalStore(subscribe, isDark, () => false),
  }
}
