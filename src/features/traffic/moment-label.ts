// Says when a stretch of time starts, as precisely as its length asks for.

const day = 86_400_000

/**
 * @param start in milliseconds since 1970
 * @param lengthMs how long the stretch is
 * @returns a time of day, or a date where the stretch is a day or longer, in UTC
 */
export function momentLabel(start: number, lengthMs: number): string {
  const date = new Date(start)
  if (Number.isNaN(date.getTime())) return 'out of range'
  const iso = date.toISOString()
  const [datePart = '', timePart = ''] = iso.split('T')
  if (lengthMs >= day) return datePart
  if (lengthMs >= 3_600_000) return `${datePart.slice(-5)} ${timePart.slice(0, 5)}`
  return lengthMs >= 60_000 ? timePart.slice(0, 5) : timePart.slice(0, 8)
}
