// What the person chose about the history: whether to keep it, for how long, and how.

export const forgetChoices = ['never', '1', '7', '30'] as const
/** Days after which an entry goes. */
export type ForgetAfter = (typeof forgetChoices)[number]

export interface HistorySettings {
  readonly keep: boolean
  readonly forgetAfter: ForgetAfter
  /** Stores texts as they are, with their secrets. */
  readonly secrets: boolean
}

export const defaultSettings: HistorySettings = { keep: true, forgetAfter: 'never', secrets: false }

const key = 'history'
const dayMilliseconds = 86_400_000

/** What was chosen where the browser stores nothing: it holds until the page is closed. */
let unstored: HistorySettings | null = null

/** The settings, read each time: another tab may have changed them. */
export function readSettings(): HistorySettings {
  if (unstored) return unstored
  try {
    return parseSettings(localStorage.getItem(key))
  } catch {
    return defaultSettings
  }
}

/** @returns whether the browser has stored them */
export function writeSettings(settings: HistorySettings): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(settings))
    unstored = null
    return true
  } catch {
    unstored = settings
    return false
  }
}

/** Reads settings as they were stored; what is not as it should be is left at its default. */
export function parseSettings(text: string | null): HistorySettings {
  if (text === null) return defaultSettings
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return defaultSettings
  }
  if (typeof value !== 'object' || value === null) return defaultSettings
  const { keep, forgetAfter, secrets } = value as Partial<Record<keyof HistorySettings, unknown>>
  return {
    keep: typeof keep === 'boolean' ? keep : defaultSettings.keep,
    forgetAfter: forgetChoices.find((choice) => choice === forgetAfter) ?? defaultSettings.forgetAfter,
    secrets: typeof secrets === 'boolean' ? secrets : defaultSettings.secrets,
  }
}

/** The time in milliseconds since 1970 before which nothing is kept. */
export function oldestKept({ forgetAfter }: HistorySettings, now: number): number {
  return forgetAfter === 'never' ? 0 : now - Number(forgetAfter) * dayMilliseconds
}
