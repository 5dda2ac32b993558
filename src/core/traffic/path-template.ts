// The path of a request with its ids taken out, so that requests to one endpoint count together.
import { endpointOf } from '../catalogue/endpoints.ts'
import { maxTrafficPathChars } from '../limits.ts'
import type { RequestContext } from '../model.ts'

/**
 * The template of the endpoint where the catalogue knows it; else the path without query, with `{id}` in the place of every
 * step that looks like one.
 */
export function pathTemplate(request: Omit<RequestContext, 'body'>): string {
  return endpointOf({ ...request, body: null })?.path ?? withoutIds(pathname(request.url))
}

/** The path alone, without the query. */
function pathname(url: string): string {
  if (URL.canParse(url)) return new URL(url).pathname
  return url.split(/[?#]/, 1)[0] ?? ''
}

function withoutIds(path: string): string {
  const whole = path
    .slice(0, maxTrafficPathChars * 4)
    .split('/')
    .map((step) => (isId(step) ? '{id}' : step))
    .join('/')
  return whole.length > maxTrafficPathChars ? `${whole.slice(0, maxTrafficPathChars)}…` : whole
}

const longestWord = 24

/** Long, or a number, or an address, or letters and digits mixed as no word is. */
function isId(step: string): boolean {
  if (step.length > longestWord || /^\d+$/.test(step) || step.includes('@') || step.includes('%40')) return true
  return step.length > 7 && /\d/.test(step) && /[a-z]/i.test(step)
}
