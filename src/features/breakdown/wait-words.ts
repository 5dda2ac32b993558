// Waits in words.

/** An instant in UTC and in the reader's own time. */
export function instantWords(at: string): string {
  return `${at.slice(0, 19).replace('T', ' ')} UTC (${new Date(at).toLocaleString()} here)`
}

/** A number of seconds, with minutes, hours or days beside it where it is long. */
export function durationWords(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.round(seconds / 60)
  const hours = Math.round(seconds / 3600)
  const about =
    minutes < 120 ? `${minutes} minutes` : hours < 48 ? `${hours} hours` : `${Math.round(seconds / 86_400)} days`
  return `${seconds} seconds (about ${about})`
}

/** Whole seconds as a clock shows them: `0:42`, `1:02:03`, `2 days 1:02:03`. */
export function countdown(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor(seconds / 3600) % 24
  const minutes = Math.floor(seconds / 60) % 60
  const two = (part: number) => String(part).padStart(2, '0')
  const clock =
    days > 0 || hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
  return days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} ${clock}` : clock
}
