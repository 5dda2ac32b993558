// What the first result needs beyond the page, as one module: each further import() would cost a request and the bundler's share
// of work in its place.
export { Breakdown } from '../features/breakdown/breakdown.tsx'
export { SpokenVerdict } from '../features/breakdown/spoken-verdict.tsx'
export { InspectionError } from './inspection-error.tsx'
export { ListedExchanges } from './listed-exchanges.tsx'
