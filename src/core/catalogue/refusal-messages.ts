// How validators say which part of a request they refuse, and why: the words of Nylas's services and of the libraries in them.
import type { Trouble } from '../model.ts'
import type { SourceKey } from './types.ts'

export interface RefusalMessage {
  /** Global; its group `field` is the part of the request that is named. No two parts of it can match the same for long. */
  readonly pattern: RegExp
  readonly trouble: Trouble
  /** Set where an ordinary noun may stand in the place of a field: “Consent is required”. */
  readonly mayBeNoun?: true
  /** Set where the field is named in words: “Calendar ID” for `calendar_id`. */
  readonly isInWords?: true
  readonly source: SourceKey
}

/** Parts of requests that messages name in words: a space stands where the field has an underscore. */
const named =
  '(?:(?:grant|calendar|event|message|thread|draft|folder|contact|attachment|webhook|notetaker|configuration|booking) id|time ?zone|rrule|recurrence)'

/** A quotation mark. */
const mark = '["\'`]'
/** The part of the request, as a message writes it. */
const word = '[A-Za-z_][\\w.[\\]-]{0,100}'
const field = `(?<field>${word})`
const quoted = `${mark}?${field}${mark}?`
/** The same where it begins there. */
const name = `(?<![\\w.["'\`])${quoted}`
/** Another part beside it. */
const otherName = `${mark}?${word}${mark}?`
/** What messages call such a part. */
const noun = '(?:parameter|param|field|property)'
/** What says that two parts do not go together. */
const excludes =
  "(?:(?:can(?:not| not|'t)|may not|must not) be (?:used|combined|set|specified|sent|provided) (?:with|together|along)|(?:are|is) mutually exclusive)"

/** The first that names a field decides what is said of it. */
export const refusalMessages: readonly RefusalMessage[] = [
  // go-playground/validator
  {
    pattern:
      /Key: '(?:[A-Za-z_]\w{0,80}\.)?(?<field>[\w.[\]]{1,200})' Error:Field validation for '\w{1,80}' failed on the 'required\w{0,40}' tag/g,
    trouble: 'missing',
    source: 'public-code',
  },
  {
    pattern:
      /Key: '(?:[A-Za-z_]\w{0,80}\.)?(?<field>[\w.[\]]{1,200})' Error:Field validation for '\w{1,80}' failed on the '\w{1,40}' tag/g,
    trouble: 'value',
    source: 'public-code',
  },
  // encoding/json of Go
  {
    pattern:
      /\bcannot unmarshal [\w ]{1,40} into Go struct field (?:[A-Za-z_]\w{0,80}\.)?(?<field>\w[\w.]{0,120}) of type/g,
    trouble: 'type',
    source: 'public-code',
  },
  { pattern: /\bjson: unknown field "(?<field>[^"\n]{1,100})"/g, trouble: 'unknown', source: 'public-code' },
  // gorilla/schema
  {
    pattern: /\bschema: error converting value for (?:index \d{1,6} of )?"(?<field>[^"\n]{1,100})"/g,
    trouble: 'type',
    source: 'public-code',
  },
  { pattern: /\bschema: invalid path "?(?<field>[\w.[\]-]{1,100})/g, trouble: 'unknown', source: 'cli-source' },
  // pydantic
  { pattern: /\bextra fields not permitted: (?<field>[\w.[\]-]{1,100})/g, trouble: 'unknown', source: 'cli-source' },
  // marshmallow
  {
    pattern: /(?<![\w.])(?<field>\w[\w.]{0,100}): (?:\[?['"])?Missing data for required field/g,
    trouble: 'missing',
    source: 'public-code',
  },
  {
    pattern:
      /(?<![\w.])(?<field>\w[\w.]{0,100}): (?:\[?['"])?Not a valid (?:string|integer|number|boolean|list|mapping)\b/g,
    trouble: 'type',
    source: 'contract',
  },
  {
    pattern: /(?<![\w.])(?<field>\w[\w.]{0,100}): (?:\[?['"])?Not a valid /g,
    trouble: 'value',
    source: 'public-code',
  },
  {
    pattern: /(?<![\w.])(?<field>\w[\w.]{0,100}): (?:\[?['"])?Unknown field\b/g,
    trouble: 'unknown',
    source: 'public-code',
  },
  // Sentences
  {
    pattern: new RegExp(
      String.raw`\bmissing (?:(?:a|the|required|mandatory|query|path|body|url|request) ){0,4}(?:parameter|param|field|property|key)s?(?:: ?${mark}?| ${mark})${field}`,
      'gi',
    ),
    trouble: 'missing',
    source: 'public-code',
  },
  {
    pattern: new RegExp(
      String.raw`\bmissing (?:(?:a|the|required) )?${mark}?(?!(?:a|the|required|mandatory|query|path|body|url|request)\b)${field}${mark}? ${noun}\b`,
      'gi',
    ),
    trouble: 'missing',
    source: 'public-code',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:required|mandatory) (?:(?:query|path|body|url|request) )?${noun}:? ${quoted} (?:is |was )?(?:missing|not (?:set|provided|given|present|found))\b`,
      'gi',
    ),
    trouble: 'missing',
    source: 'public-code',
  },
  {
    pattern: new RegExp(
      String.raw`${name} (?:(?:query |path |body |url )?${noun} )(?:is |was )(?:a )?(?:required|missing|empty|not provided|not set)\b`,
      'g',
    ),
    trouble: 'missing',
    source: 'contract',
  },
  {
    pattern: new RegExp(
      String.raw`${name} (?:(?:is |was |are )(?:a )?(?:required|missing|empty|not provided|not set|blank)|(?:must|should|can)(?:not| not) be (?:empty|blank|null|missing))\b`,
      'g',
    ),
    trouble: 'missing',
    mayBeNoun: true,
    source: 'contract',
  },
  {
    pattern: new RegExp(
      String.raw`${name} (?:${noun} )?(?:must|should) be (?:of type |an? )?(?:string|integer|int|number|boolean|bool|array|list|object|map)\b`,
      'g',
    ),
    trouble: 'type',
    mayBeNoun: true,
    source: 'public-code',
  },
  {
    pattern: new RegExp(
      String.raw`\binvalid (?:[a-z]{1,20} )?value (?:\S{1,60} )?for (?:the )?(?:(?:query |path )?${noun} )?${mark}?${field}`,
      'gi',
    ),
    trouble: 'value',
    mayBeNoun: true,
    source: 'contract',
  },
  {
    pattern: new RegExp(
      String.raw`\binvalid (?:(?:query|path|body|url|request) )?${noun}s?(?:: ?${mark}?| ${mark})${field}`,
      'gi',
    ),
    trouble: 'value',
    source: 'public-code',
  },
  // A name with an underscore needs no word beside it; which of the two it is, “missing or invalid” leaves open.
  {
    pattern: /(?<!or )\bmissing (?<field>[a-z]\w{0,60}_\w{1,60}(?:\.\w{1,60}){0,4})\b/gi,
    trouble: 'missing',
    source: 'public-code',
  },
  {
    pattern: /(?<!or )\binvalid (?<field>[a-z]\w{0,60}_\w{1,60}(?:\.\w{1,60}){0,4})\b/gi,
    trouble: 'value',
    source: 'public-code',
  },
  {
    pattern: new RegExp(String.raw`\binvalid ${mark}${field}${mark}`, 'gi'),
    trouble: 'value',
    source: 'public-code',
  },
  {
    pattern: new RegExp(
      String.raw`${name} (?:${noun} )?(?:is |was )(?:invalid|malformed|not valid|not allowed)\b`,
      'g',
    ),
    trouble: 'value',
    mayBeNoun: true,
    source: 'contract',
  },
  {
    pattern: new RegExp(
      String.raw`${name} (?:${noun} )?(?:exceeds |(?:must|should) be (?:(?:an?|at|between|in|less|greater|fewer|one|valid|unique|positive|after|before|within) |\d)|(?:must|should|can)(?:not| not) (?:exceed|contain) )`,
      'g',
    ),
    trouble: 'value',
    mayBeNoun: true,
    source: 'contract',
  },
  {
    pattern: new RegExp(
      String.raw`\bunknown (?:(?:query|body) )?(?:parameter|param|field|property|key)s?(?:: ?${mark}?| ${mark})${field}`,
      'gi',
    ),
    trouble: 'unknown',
    source: 'public-code',
  },
  {
    pattern: new RegExp(`${name}(?= ${excludes})`, 'g'),
    trouble: 'combination',
    mayBeNoun: true,
    source: 'public-code',
  },
  // Behind another one it is no noun.
  {
    pattern: new RegExp(`(?<=${otherName} (?:and|or) )${name}(?= ${excludes})`, 'g'),
    trouble: 'combination',
    source: 'public-code',
  },
  // IDs and other values by the words for them
  {
    pattern: new RegExp(String.raw`\b(?:invalid|malformed) (?<field>${named})\b`, 'gi'),
    trouble: 'value',
    isInWords: true,
    source: 'public-code',
  },
  {
    pattern: new RegExp(String.raw`\b(?<field>${named}) is (?:invalid|malformed|not valid|not a valid)\b`, 'gi'),
    trouble: 'value',
    isInWords: true,
    source: 'public-code',
  },
  {
    pattern: new RegExp(String.raw`\b(?<field>${named}) (?:is |was )?(?:required|missing|not provided)\b`, 'gi'),
    trouble: 'missing',
    isInWords: true,
    source: 'public-code',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:missing |(?:specify|provide) (?:an? |the )?)(?:valid )?(?<field>${named})\b`,
      'gi',
    ),
    trouble: 'missing',
    isInWords: true,
    source: 'public-code',
  },
]

/** Parameters that no field of a response is named for. */
export const parameters: ReadonlySet<string> = new Set(['start', 'end', 'offset', 'select', 'expand', 'salt'])

/** Types that are sent for whatever is refused: the message tells more than they do. */
export const refusingTypes: ReadonlySet<string> = new Set([
  'api.invalid_request_error',
  'api.bad_request',
  'api.invalid_request_payload',
  'api.invalid_query_params',
  'api.invalid_field',
  'common.bad_request',
  'validation_error',
])

/** Types that name no kind of object or trouble: a message that is documented for another type tells more. */
export const generalTypes: ReadonlySet<string> = new Set([
  ...refusingTypes,
  'bad_request',
  'api.not_found_error',
  'not_found',
])

/** The outermost part of a place in `details[].loc`: where the request has it. */
export const partsOfRequest: ReadonlySet<string> = new Set(['body', 'query', 'path', 'header', 'headers', 'form'])
