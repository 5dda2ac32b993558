// What the first result needs beyond the page, fetched as one: the bundler's part of each import() is work, too.
export { Breakdown } from '../features/breakdown/breakdown.tsx'
export { SpokenVerdict } from '../features/breakdown/spoken-verdict.tsx'
export { InspectionError } from './inspection-error.tsx'
export { ListedExchanges } from './listed-exchanges.tsx'
