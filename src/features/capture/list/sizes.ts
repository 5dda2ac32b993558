// How many bytes an answer had, as people read it.

/** @param bytes not negative */
export function shownBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${short(bytes / 1000)} kB`
  return `${short(bytes / 1_000_000)} MB`
}

function short(count: number): string {
  return count < 10 ? count.toFixed(1) : String(Math.round(count))
}
