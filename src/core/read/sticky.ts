// Matches a sticky pattern at one place of a text.

/** What the pattern, which has the flag `y`, matches at `at`; empty where it matches nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : ''
}
