// The body of a request as it is shown: laid out, its secrets hidden, cut where it is long.
import { maxLaidOutChars, maxRequestBodyChars } from '../limits.ts'
import { ruleFor } from './keys.ts'

export interface ShownBody {
  readonly text: string
  /** How many values were hidden. */
  readonly hidden: number
  /** How many characters were left out at the end. */
  readonly cut: number
}

const mask = '•••'

function isSecret(key: string, value: string): boolean {
  const rule = ruleFor(key)
  if (rule?.kind !== 'secret') return false
  // A code that is sent is one of a sign-in, however short; what else has a shape may be a word, such as a state.
  return !rule.only || rule.label === 'code' || rule.only.test(value)
}

/** @param body what was sent: JSON is indented, a form gets a line for each field, anything else stays as it is */
export function shownBody(body: string): ShownBody {
  const { text, hidden } = body.length <= maxLaidOutChars ? laidOut(body) : withoutSecrets(start(body))
  const whole = Math.max(text.length, body.length)
  return { text: start(text), hidden, cut: whole - start(text).length }
}

type Masked = Omit<ShownBody, 'cut'>

function laidOut(body: string): Masked {
  if (/^[\w.%+~[\]-]{1,200}=/.test(body)) return formLines(body)
  let hidden = 0
  try {
    const value: unknown = JSON.parse(body, (key, inner: unknown) => {
      if ((typeof inner !== 'string' && typeof inner !== 'number') || !isSecret(key, String(inner))) return inner
      hidden++
      return mask
    })
    return { text: JSON.stringify(value, null, 2), hidden }
  } catch {
    return withoutSecrets(body)
  }
}

function formLines(body: string): Masked {
  let hidden = 0
  const lines = body.split('&').map((field) => {
    const equals = field.indexOf('=')
    if (equals < 0 || !isSecret(field.slice(0, equals), field.slice(equals + 1))) return field
    hidden++
    return field.slice(0, equals + 1) + mask
  })
  return { text: lines.join('\n&'), hidden }
}

// A key of any notation and the value behind it.
const pair = /([A-Za-z][\w-]{0,60})((?:\\{0,3}["'])?\s{0,5}[:=]\s{0,5})(\\{0,3}["'])?([^"'\\,;&\s{}[\]]{1,4000})/g

/** What cannot be taken apart: each value that stands behind the name of a secret is hidden. */
function withoutSecrets(text: string): Masked {
  let hidden = 0
  const masked = text.replace(pair, (whole, ...parts: (string | undefined)[]) => {
    const [key = '', sign = '', quote = '', value = ''] = parts
    if (!isSecret(key, value)) return whole
    hidden++
    return key + sign + quote + mask
  })
  return { text: masked, hidden }
}

function start(text: string): string {
  return text.slice(0, maxRequestBodyChars)
}
