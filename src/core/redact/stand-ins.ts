// What stands in place of a hidden value: of the same shape, the same for the same value within one text.
import type { Found } from './mask.ts'

/** Recognises our own stand-ins, so that redacting twice changes nothing. */
export const standInShape =
  /^(?:(?:(?:Bearer|Basic|Digest) +)?hidden-[a-z-]+(?:-\d+)?|person\d+(?:@|%40|\\{1,8}u0040|&#64;|&#x40;|&commat;)example\.com|Person \d+|\+?[\d ().-]*0{3}[\d ().-]*|192\.0\.2\.\d+|2001:db8::[0-9a-f]+)$/

/** Hands out stand-ins, for one text or for several that belong together; equal values, ignoring case, get equal ones. */
export class StandIns {
  readonly #known = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  for({ kind, label }: Pick<Found, 'kind' | 'label'>, value: string): string {
    const key = `${kind} ${value.toLowerCase()}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const series = kind === 'secret' || kind === 'content' ? label : kind
    const count = (this.#counts.get(series) ?? 0) + 1
    this.#counts.set(series, count)
    const standIn = made(kind, label, value, count)
    this.#known.set(key, standIn)
    return standIn
  }
}

function made(kind: Found['kind'], label: string, value: string, count: number): string {
  switch (kind) {
    case 'email':
      return `person${count}${atSign.exec(value)?.[0] ?? '@'}example.com`
    case 'name':
      return `Person ${count}`
    case 'phone':
      return phoneLike(value, count)
    case 'ip':
      return value.includes(':') ? `2001:db8::${count.toString(16)}` : `192.0.2.${count % 256}`
    case 'secret':
    case 'content':
      return count === 1 ? `hidden-${label}` : `hidden-${label}-${count}`
  }
}

const atSign = /@|%40|\\{1,8}u0040|&#64;|&#x40;|&commat;/

/** The same marks and number of digits: zeros, and the count at the end. */
function phoneLike(value: string, count: number): string {
  const digits = value.replace(/\D/g, '').length
  const numbered = String(count % 1000).padStart(digits, '0')
  let at = 0
  return value.replace(/\d/g, () => numbered.charAt(at++))
}
