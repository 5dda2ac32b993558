// The part of a request's address that tells requests apart, whole and short.

/** Path and query of an address; the address itself where it is none that can be taken apart. */
export function pathAndQuery(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname, search } = new URL(url)
  return host === '' ? url : pathname + search
}

/** Path and query of an address as a list shows them: with long ids cut short. */
export function shownPath(url: string): string {
  return shortPath(pathAndQuery(url))
}

const longestName = 20
const idStart = 4

/** The path with long ids cut to their first characters: what stands behind them tells more. */
export function shortPath(path: string): string {
  const [steps = '', ...query] = path.split('?')
  const short = steps.split('/').map((step) => (step.length > longestName ? `${step.slice(0, idStart)}…` : step))
  return [short.join('/'), ...query].join('?')
}
