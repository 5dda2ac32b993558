// Values that show what they are by their own shape, wherever they stand.
import type { MaskKind } from './mask.ts'

export interface ValuePattern {
  readonly kind: MaskKind
  readonly label: string
  readonly reason: string
  /**
   * Global; the group named `value` is what is hidden, or the whole match where there is none. Every repetition is bounded
   * or cannot overlap with what follows it, so that the search is linear.
   */
  readonly pattern: RegExp
  /** What a match has to hold besides: a part that a match may lack takes no second search. */
  readonly only?: RegExp
}

const colon = '(?::|%3A)'
const at = String.raw`(?:@|%40|\\{1,8}u0040|&#64;|&#x40;|&commat;)`

/** Made when it is first asked for: to look up all letters takes a browser milliseconds, which the page's start can do without. */
let emailPattern: RegExp | undefined

export const valuePatterns: readonly ValuePattern[] = [
  {
    kind: 'secret',
    label: 'api-key',
    reason: 'Nylas API key',
    pattern: /\bnyk_(?:v\d+_)?(?<value>[A-Za-z0-9_-]{6,})/g,
  },
  {
    kind: 'secret',
    label: 'jwt',
    reason: 'Signed token (JWT)',
    pattern: /\beyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]{2,}(?:\.[A-Za-z0-9_-]*)?)?/g,
    only: /\./,
  },
  {
    kind: 'secret',
    label: 'encoded-json',
    reason: 'JSON in Base64, which may hold anything',
    pattern: /\beyJ[A-Za-z0-9+/_-]{20,}={0,2}/g,
  },
  {
    kind: 'secret',
    label: 'compressed',
    reason: 'Compressed data in Base64, which may hold anything',
    pattern: /\bH4sI[A-Za-z0-9+/_-]{20,}={0,2}/g,
  },
  {
    kind: 'secret',
    label: 'token',
    reason: 'Token of Google',
    pattern: /\bya29\.[A-Za-z0-9_.-]{10,}|\b1(?:\/|%2F){2}0[A-Za-z0-9_-]{10,}|\b4(?:\/|%2F)0A[A-Za-z0-9_-]{10,}/gi,
  },
  {
    kind: 'secret',
    label: 'client-secret',
    reason: 'OAuth client secret',
    pattern: /\bGOCSPX-[A-Za-z0-9_-]{10,}|\b[A-Za-z0-9_.~-]{3}[78]Q~[A-Za-z0-9_.~-]{31,34}(?![A-Za-z0-9_.~-])/g,
  },
  {
    kind: 'secret',
    label: 'token',
    reason: 'Token of Microsoft',
    pattern:
      /\b[01]\.A[A-Za-z0-9_-]{20,}(?:\.[A-Za-z0-9_-]{1,2000}){0,3}|\bM\.[CR]\d{1,3}_[A-Za-z0-9_.!*$-]{10,}|\bEw[A-Z][A-Za-z0-9+/]{40,}={0,2}/g,
  },
  {
    kind: 'secret',
    label: 'key',
    reason: 'Key of another service',
    pattern:
      /\b(?:sk|rk|pk)[-_][A-Za-z0-9_-]{16,}|\bAKIA[0-9A-Z]{16}\b|\bxox[abprs]-[A-Za-z0-9-]{10,}|\bgh[pousr]_[A-Za-z0-9]{20,}|\bwhsec_[A-Za-z0-9+/=]{10,}/g,
  },
  {
    kind: 'secret',
    label: 'private-key',
    reason: 'Private key',
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?<value>[^-]{1,20000})/g,
  },
  {
    kind: 'secret',
    label: 'credentials',
    reason: 'Credentials of an Authorization header',
    // Words that may follow in a sentence are of small letters alone: "Basic authentication is disabled". A second Bearer is none.
    pattern:
      /\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC|[Dd]igest)(?: |%20|\+)+(?<value>(?![Bb]earer\b)(?=[A-Za-z-]?[a-z-]*(?:[A-Z0-9=+/_~]|\.\w))[A-Za-z0-9._~+/=-]{6,})/g,
  },
  {
    kind: 'secret',
    label: 'credentials',
    reason: 'User name and password in an address',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?<value>[^\s/?#@"'<>:]{1,200}:[^\s/?#@"'<>]{1,200})@/gi,
  },
  {
    kind: 'secret',
    label: 'credentials',
    reason: 'Credentials given to curl',
    pattern: /(?:\s-u|\s--user)[ =]["']?(?<value>[^\s"']{3,400})/g,
  },
  {
    kind: 'email',
    label: 'email',
    reason: 'E-mail address',
    get pattern() {
      return (emailPattern ??= new RegExp(
        String.raw`(?:[\p{L}\p{N}._%+-]{1,64}')?[\p{L}\p{N}._%+-]{1,64}${at}[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}`,
        'gu',
      ))
    },
  },
  {
    kind: 'phone',
    label: 'phone',
    reason: 'Phone number',
    pattern: /(?<![\w+.-])(?:\+|%2B)\d(?:[\d ().-]|%20){6,18}\d(?![\w-])/g,
  },
  {
    kind: 'ip',
    label: 'ip',
    reason: 'IP address',
    pattern:
      /(?<![\w.-])(?!127\.0\.0\.1\b|0\.0\.0\.0\b)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.-])/g,
  },
  {
    kind: 'ip',
    label: 'ip',
    reason: 'IP address',
    pattern: new RegExp(
      [
        String.raw`(?<![\w:.-])(?:[0-9a-f]{1,4}${colon}){4,7}(?:${colon}?[0-9a-f]{1,4}){1,3}(?![\w:.-])`,
        String.raw`(?<![\w:.-])[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){1,5}::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?(?![\w:.-])`,
      ].join('|'),
      'gi',
    ),
  },
]
