// The parts of a result, which are fetched while the worker reads: nothing is broken down, listed or spoken before it has answered,
// and the first load stays small.
import { preloaded } from '../ui/preloaded.tsx'

const parts = import('./first-result.ts')

export const Breakdown = preloaded(parts.then((module) => module.Breakdown))
export const InspectionError = preloaded(parts.then((module) => module.InspectionError))
export const ListedExchanges = preloaded(parts.then((module) => module.ListedExchanges))
export const SpokenVerdict = preloaded(parts.then((module) => module.SpokenVerdict))
