// Several things in one phrase.

/** `['a', 'b', 'c']` → `a, b and c`; empty for none. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
