// The size of a file as people read it.

/** Megabytes without their unit, with one decimal where they are few. */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)
}
