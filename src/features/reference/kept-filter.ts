// The filter of the last visit: who comes back from a sample finds the list as it was.
import { type Filter, noFilter } from './search.ts'

let filter = noFilter

export const keptFilter = {
  get: () => filter,
  keep(latest: Filter) {
    filter = latest
  },
}
