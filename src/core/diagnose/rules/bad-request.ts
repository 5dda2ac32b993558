// A 400 without telling words, where the request shows what it can be about: for one that carries no body nothing about fields,
// attachments or JSON is the reason, and for one that writes no message nothing about messages.
import { onceCorrected } from '../../catalogue/advice.ts'
import { refusedByProvider } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import { endpoints } from '../../catalogue/endpoints.ts'
import { readMessageFirst } from '../../catalogue/provider-reason.ts'
import type { Conditions, Rule } from '../rule.ts'

/** Types that are sent for whatever a request has wrong. */
export const badRequestTypes = ['api.invalid_request_error', 'api.bad_request', 'bad_request'] as const

/** An answer with a general type, and one that names none. */
const told: readonly (Partial<Conditions> & { readonly as: string })[] = [
  { as: 'typed', type: badRequestTypes },
  { as: 'untyped', envelope: ['error', 'unknown'], lacks: ['error.type', 'error.code', 'type', 'code'] },
]

const badQuery = {
  title: 'A parameter of the request is missing or malformed',
  meaning:
    'The request was read and refused. A GET carries no body, so that what is wrong stands in its path or behind the question mark; the message usually names it.',
  category: 'request',
  actor: 'developer',
  causes: [
    'A value has the wrong form: a date as text where epoch seconds belong, or the text `undefined` as `page_token`.',
    'A parameter is misspelt, or does not fit the endpoint, such as `in=inbox` on threads.',
    'A parameter that is required was left out or empty, such as `calendar_id` for events.',
  ],
  fix: [
    readMessageFirst('the parameter or the rule'),
    {
      text: 'Print the URL as it leaves your program, and compare each parameter with the API reference of this endpoint.',
    },
  ],
  retry: onceCorrected,
  candidates: [
    {
      title: 'A query parameter is unknown or malformed',
      check: { text: 'Send it with the parameters that are required alone, then add the others back one by one.' },
      then: 'The one with which it fails again is misspelt, has a wrong value, or is not known here.',
    },
    {
      title: 'A parameter is missing',
      check: { text: 'Look in the API reference for those that the endpoint requires.' },
      then: 'If one is not in the final URL, the variable behind it was empty when the URL was built.',
    },
    refusedByProvider,
  ],
  references: [docs.responses400, docs.errors],
} as const satisfies Rule['then']

const badDelete = {
  ...badQuery,
  meaning:
    'The request was read and refused. A DELETE says what it means by its path and what stands behind the question mark; the message usually names what is wrong there.',
  causes: [
    'The ID in the path is cut short, not URL-encoded, or that of another kind of object.',
    'A query parameter is missing or malformed, such as the `calendar_id` of an event.',
    'The provider does not let this object be deleted; then `provider_error` says why.',
  ],
  candidates: [
    {
      title: 'The ID is not one of this kind of object',
      check: { text: 'Send a GET with the same path and query.' },
      then: 'If that is refused too, correct the ID or the parameter. If it works, the provider may not let it be deleted.',
    },
    {
      title: 'A query parameter is missing or malformed',
      check: { text: 'Compare what stands behind the question mark with the API reference of this endpoint.' },
      then: 'If one is missing or misspelt, put it right and send the request again.',
    },
    refusedByProvider,
  ],
} as const satisfies Rule['then']

const badBody = {
  ...badQuery,
  title: 'A field of the request is missing or malformed',
  meaning:
    'The request was read and refused: a field is missing, has the wrong type, or is not taken here. The message usually names it.',
  causes: [
    'A required field is missing or misspelt, or a value has the wrong type, such as a date as text where epoch seconds belong.',
    'A query parameter is missing or malformed, such as the `calendar_id` of an event.',
    'The body did not leave the program: an undefined variable, or form fields where JSON is read.',
  ],
  fix: [
    readMessageFirst('the field or the rule'),
    {
      text: 'Print address and body as they leave your program, and compare each field with the API reference of this endpoint.',
    },
  ],
  candidates: [
    {
      title: 'A field has the wrong type, or is not known here',
      check: { text: 'Send it with the fields that are required alone, then add the others back one by one.' },
      then: 'The one with which it fails again is misspelt, has a wrong value, or does not go with this endpoint.',
    },
    {
      title: 'A field is missing',
      check: {
        text: 'Look in the API reference for what the endpoint requires, in the body and behind the question mark.',
      },
      then: 'If something of it was not sent, the variable behind it was empty when the request was made.',
    },
    refusedByProvider,
  ],
} as const satisfies Rule['then']

/** Their bodies are messages: the advice for them stands with the type. */
const messages = ['messages.send', 'transactional.send', 'drafts.create', 'drafts.update', 'drafts.send']

const otherWrites = endpoints
  .filter(({ method, id }) => ['POST', 'PUT', 'PATCH'].includes(method) && !messages.includes(id))
  .map(({ id }) => id)

export const badRequestRules: readonly Rule[] = told.flatMap(({ as, ...when }): Rule[] => [
  {
    id: `request/bad-query-${as}`,
    when: { ...when, status: [400], method: ['GET', 'HEAD'] },
    then: badQuery,
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: `request/bad-delete-${as}`,
    when: { ...when, status: [400], method: ['DELETE'] },
    then: badDelete,
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: `request/bad-body-${as}`,
    when: { ...when, status: [400], endpoint: otherWrites },
    then: badBody,
    confidence: 'likely',
    source: 'contract',
  },
])
