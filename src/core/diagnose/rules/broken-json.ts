// Bodies that Nylas took for JSON and could not parse.
import { brokenJson as advice } from '../../catalogue/advice.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'
import { badRequestTypes } from './bad-request.ts'

/** How the JSON parsers of services word it: they took the body for JSON, so that no form is at fault. */
const jsonPhrases = [
  'error parsing request: unexpected end of json input',
  'error parsing request: invalid character',
  'invalid json',
  'malformed json',
  'failed to parse json',
  'could not parse json',
  'unable to parse json',
  'looking for beginning of value',
  'looking for beginning of object key string',
] as const

/** What JavaScript says of a response as well counts only under a type of the API. */
const alsoOfPrograms = ['unexpected end of json input', 'not valid json'] as const

const brokenJson = {
  title: 'The JSON of the request is broken',
  meaning:
    'Nylas read the body as JSON and could not parse it. “Unexpected end” means that it stops too soon or is empty; otherwise the character that is named is where it breaks.',
  category: 'request',
  actor: 'developer',
  causes: [
    'The body is empty or was cut off on the way, as by a `Content-Length` that is too small.',
    'A quote or a line break in a text is not escaped, often because the JSON was glued together by hand.',
    'Something else went out under a JSON header: a multipart form, or an object that was never turned into JSON.',
  ],
  fix: [
    {
      text: 'Keep the body in a file, parse it, and send exactly that file.',
      code: {
        language: 'bash',
        text: `jq . body.json
curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/messages/send" \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --header "Content-Type: application/json" \\
  --data @body.json`,
      },
    },
    advice.serialise,
  ],
  retry: advice.retry,
  candidates: [
    {
      title: 'The body is empty or cut off',
      check: { text: 'Log the body and its length as they leave your program.' },
      then: 'If it is shorter than what you built, look for a `Content-Length` set by hand, or a stream that was read before.',
    },
    {
      title: 'What was built is no JSON',
      check: { text: 'Parse the body that was logged.' },
      then: 'If it does not parse, let a serialiser write it.',
    },
    {
      title: 'The part of a form is no JSON',
      check: { text: 'See whether the request went out as `multipart/form-data`.' },
      then: 'If it did, parse the part named `message`: that one has to be JSON.',
    },
  ],
  references: [docs.responses400],
} as const satisfies Rule['then']

export const brokenJsonRules: readonly Rule[] = [
  {
    id: 'request/broken-json',
    when: { type: badRequestTypes, says: [...jsonPhrases, ...alsoOfPrograms] },
    then: brokenJson,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'request/broken-json-untyped',
    when: { envelope: ['error'], status: [400, null], says: jsonPhrases },
    then: brokenJson,
    confidence: 'likely',
    source: 'public-code',
  },
]
