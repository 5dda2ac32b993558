// When something was, in the person's own notation.

const notation = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Day and time of milliseconds since 1970. */
export function momentWords(time: number): string {
  return notation.format(time)
}
