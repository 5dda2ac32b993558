// The pauses to repeat a request with, named for how they begin. Each list is in seconds, one pause before each further try.

/**
 * Below a minute a pause is the most, and the real one is drawn at random below it ("full jitter"), so that clients that
 * failed together do not come back together. From a minute on it is the least: a limit that lasts for minutes or hours
 * refuses whatever comes sooner.
 */
export const pauses = {
  /** One or two more tries. */
  twice: [2, 8],
  moment: [1, 2, 4, 8],
  second: [1, 2, 4, 8, 16, 32],
  seconds: [2, 4, 8, 16, 32, 60],
  minute: [60, 120, 240, 480, 960],
  minutes: [300, 600, 1200, 2400],
  twentyMinutes: [1200, 2400],
  halfHour: [1800, 3600, 7200],
  hour: [3600, 7200, 14_400],
  /** For limits that count over a day. */
  hours: [3600, 21_600, 86_400],
} as const satisfies Readonly<Record<string, readonly number[]>>

/** From here on a pause is the least, not the most. */
const longPauseSeconds = 60

/** The pauses in words, as the end of "Pauses that suit it: …", each in the unit in which people count it. */
export function pausesInWords(schedule: readonly number[]): string {
  const isLong = (schedule[0] ?? 0) >= longPauseSeconds
  if (!isLong) return `up to ${listed(schedule)} seconds, each drawn at random below its limit`
  return `${listed(schedule.map(longPause))}, each with a little more at random`
}

const units = [
  [86_400, 'day', 'days'],
  [3600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
] as const

function longPause(seconds: number): string {
  for (const [size, one, many] of units) {
    if (seconds % size === 0) return `${seconds / size} ${seconds === size ? one : many}`
  }
  return `${seconds} seconds`
}

function listed(parts: readonly (string | number)[]): string {
  return new Intl.ListFormat('en').format(parts.map(String))
}
