// What narrows a list of responses: the class of their status, and words.
import type { StatusFilter } from '../status-class.ts'

export interface Filter {
  readonly status: StatusFilter
  readonly text: string
}

export const noFilter: Filter = { status: 'all', text: '' }
