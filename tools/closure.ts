// All that can be reached from a few things, one step after the other.

/** The first ones and whatever they lead to, at first hand or not, each once, in the order in which it is found. */
export function closureOf<T>(first: Iterable<T>, next: (one: T) => Iterable<T>): ReadonlySet<T> {
  const found = new Set(first)
  // A set also hands out what is added while it is gone through.
  for (const one of found) for (const other of next(one)) found.add(other)
  return found
}
