// Recognises the endpoint of API v3 that a request asked for, by its method and path.
import type { RequestContext } from '../model.ts'
import { endpoints } from './endpoints/index.ts'
import type { EndpointEntry } from './types.ts'

export { endpoints }
export type { EndpointEntry }

/** A segment of the known paths, with what can follow it. */
interface Step {
  readonly literal: Map<string, Step>
  /** What follows where any text may stand here: an ID, a provider's name, `me`. */
  parameter: Step | null
  readonly byMethod: Map<string, EndpointEntry>
}

// No path of the API has as many; the rest of a longer one is not worth splitting.
const maxSegments = 12

const root = newStep()
for (const endpoint of endpoints) {
  let step = root
  for (const segment of segmentsOf(endpoint.path)) step = nextStep(step, segment)
  step.byMethod.set(endpoint.method, endpoint)
}

/** The endpoint that a request asked for, on whatever host; null for anything but a known method and path of API v3. */
export function endpointOf({ method, url }: RequestContext): EndpointEntry | null {
  return method === null ? null : find(root, segmentsIn(url), 0, method.toUpperCase())
}

/** The grant that a request of API v3 names, as its path writes it; null where it names none. */
export function grantIdOf({ url }: RequestContext): string | null {
  const [version, collection, grantId] = segmentsIn(url)
  return version === 'v3' && collection === 'grants' && grantId ? grantId : null
}

/** A segment that is spelled out goes before a parameter, unless nothing further down fits. */
function find(step: Step, segments: readonly string[], index: number, method: string): EndpointEntry | null {
  const segment = segments[index]
  if (segment === undefined) return step.byMethod.get(method) ?? null
  const literal = step.literal.get(segment)
  const found = literal ? find(literal, segments, index + 1, method) : null
  if (found || segment === '' || !step.parameter) return found
  return find(step.parameter, segments, index + 1, method)
}

/** The steps of the path of an address, none for a slash at its end. */
export function segmentsIn(url: string): string[] {
  return segmentsOf(pathOf(url))
}

/** The path without host, query and fragment. What is percent-encoded stays so: an ID is never looked into. */
function pathOf(url: string): string {
  const end = url.search(/[?#]/)
  const address = end < 0 ? url : url.slice(0, end)
  if (address.startsWith('/') && !address.startsWith('//')) return address
  const mark = address.indexOf('//')
  const slash = address.indexOf('/', mark < 0 ? 0 : mark + 2)
  return slash < 0 ? '' : address.slice(slash)
}

function segmentsOf(path: string): string[] {
  const segments = path.split('/', maxSegments).slice(1)
  return segments.at(-1) === '' ? segments.slice(0, -1) : segments
}

function nextStep(step: Step, segment: string): Step {
  if (segment.startsWith('{')) return (step.parameter ??= newStep())
  const known = step.literal.get(segment)
  if (known) return known
  const fresh = newStep()
  step.literal.set(segment, fresh)
  return fresh
}

function newStep(): Step {
  return { literal: new Map(), parameter: null, byMethod: new Map() }
}
