// Tells whether the system opened the page for something, as the query of its address says.

const doors = ['shared', 'open', 'action'] as const

/**
 * `?shared=<id>`: what was shared with the app; `?open=web+nylas:…`: an address of our scheme; `?action=…`: a shortcut of the
 * installed app. All of it is text from outside.
 */
export interface Arrival {
  readonly door: (typeof doors)[number]
  readonly value: string
}

/** Whether the address says so; nothing is taken out of it. */
export function isArriving(): boolean {
  return doorOf(new URLSearchParams(location.search)) !== undefined
}

/** Reads the query of the address and takes it out, so that a reload does not come in by the same door; null where it says nothing. */
export function takeArrival(): Arrival | null {
  const query = new URLSearchParams(location.search)
  const door = doorOf(query)
  const value = door && query.get(door)
  if (!door || !value) return null
  for (const name of doors) query.delete(name)
  history.replaceState(history.state, '', location.pathname + (query.size > 0 ? `?${query}` : '') + location.hash)
  return { door, value }
}

function doorOf(query: URLSearchParams) {
  return doors.find((name) => query.get(name))
}
