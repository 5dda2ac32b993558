// The language that code is shown in: chosen once, kept for the next response and the next visit.
import { useSyncExternalStore } from 'react'
import { type HandlingLanguage, handlingLanguages } from '../../core/report/handling/situation.ts'

const key = 'handling-language'
const listeners = new Set<() => void>()
let chosen = stored()

/** The language now, and how to choose another. */
export function useHandlingLanguage(): [HandlingLanguage, (language: HandlingLanguage) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose]
}

function choose(language: HandlingLanguage) {
  chosen = language
  for (const listener of listeners) listener()
  try {
    localStorage.setItem(key, language)
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stored(): HandlingLanguage {
  try {
    const value = localStorage.getItem(key)
    return handlingLanguages.find((language) => language === value) ?? 'node'
  } catch {
    return 'node'
  }
}
