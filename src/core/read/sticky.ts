// Matches a sticky pattern at one place of a text.

/** What the pattern, which has the flag `y`, matches at `at`; empty where it matches nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : ''
}

/** The same with its groups; null where it matches nothing. */
export function groupsAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
