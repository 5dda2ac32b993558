/** A number as people read it: thousands apart, at most three decimals. Browsers take tens of milliseconds to get their own formatter ready. */
export function grouped(value: number): string {
  const [whole = '', decimals] = String(Number.isInteger(value) ? value : Math.round(value * 1000) / 1000).split('.')
  const apart = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? apart : `${apart}.${decimals}`
}
