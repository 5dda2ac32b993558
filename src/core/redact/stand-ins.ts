// What stands in place of a hidden value: of the same shape, the same for the same value within one text.
import type { Found, MaskKind } from './mask.ts'
import { standInWord } from './stand-in-word.ts'

/** An authentication scheme may stand before the value. */
const hidden = new RegExp(String.raw`^(?:(?:Bearer|Basic|Digest) +)?(?:${standInWord.source})$`)

const shapes: Readonly<Record<Exclude<MaskKind, 'phone'>, RegExp>> = {
  secret: hidden,
  content: hidden,
  email: /^person\d+(?:@|%40|\\{1,8}u0040|&#64;|&#x40;|&commat;)example\.com$/,
  name: /^Person \d+$/,
  ip: /^(?:192\.0\.2\.\d+|2001:db8::[0-9a-f]+)$/,
}

/** Whether a value of a kind is one of our own stand-ins, so that redacting twice changes nothing. */
export function isStandIn(kind: MaskKind, value: string): boolean {
  return kind === 'phone' ? /^0*\d{0,3}$/.test(phoneDigits(value)) : shapes[kind].test(value)
}

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
  const numbered = String(count % 1000).padStart(phoneDigits(value).length, '0')
  let at = 0
  return value.replace(digitOrEscape, (part) => (part.length > 1 ? part : numbered.charAt(at++)))
}

/** Digits, but for those of what is encoded in a URL. */
const digitOrEscape = /%[\dA-Fa-f]{2}|\d/g

function phoneDigits(value: string): string {
  return value.replace(/%[\dA-Fa-f]{2}|\D/g, '')
}
