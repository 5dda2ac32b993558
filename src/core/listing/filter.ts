// What narrows a list of responses: the class of their status, and words.
import type { ListedRow } from './row.ts'

/** `none` are the responses without a status. */
export const statusClasses = ['all', '2xx', '4xx', '5xx', 'none'] as const
export type StatusClass = (typeof statusClasses)[number]

export interface Filter {
  readonly status: StatusClass
  readonly text: string
}

export const noFilter: Filter = { status: 'all', text: '' }

export function isOfClass({ status }: Pick<ListedRow, 'status'>, wanted: StatusClass): boolean {
  switch (wanted) {
    case 'all':
      return true
    case 'none':
      return status === null
    case '2xx':
    case '4xx':
    case '5xx':
      return status !== null && `${Math.floor(status / 100)}xx` === wanted
  }
}
