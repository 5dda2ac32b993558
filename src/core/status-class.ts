// The classes that HTTP statuses are counted and filtered by.

/** `none` is a request without an answer, or one whose status nothing states. */
export const statusClasses = ['2xx', '3xx', '4xx', '5xx', 'none'] as const
export type StatusClass = (typeof statusClasses)[number]

/** The class of a status; interim and invented ones count as none. */
export function statusClass(status: number | null): StatusClass {
  const name = `${Math.floor((status ?? 0) / 100)}xx`
  return statusClasses.find((known) => known === name) ?? 'none'
}

export type StatusFilter = StatusClass | 'all'

/** Whether a status is among those that a list is narrowed to. */
export function isOfClass(status: number | null, wanted: StatusFilter): boolean {
  return wanted === 'all' || statusClass(status) === wanted
}

/** What a list can be narrowed to, with what it is called. */
export const statusChoices: readonly { readonly value: StatusFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  ...statusClasses.map((value) => ({ value, label: value === 'none' ? 'None' : value })),
]
