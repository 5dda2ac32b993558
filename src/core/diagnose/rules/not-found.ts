// A 404 that does not say what is missing, where the path of the request tells what it can be.
import { untilOtherObjectId } from '../../catalogue/advice.ts'
import { endpoints } from '../../catalogue/endpoints.ts'
import { fetchGrant } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import type { EndpointEntry } from '../../catalogue/types.ts'
import type { Conditions, Rule } from '../rule.ts'
import { grantElsewhere, missingGrant } from './grant.ts'

/** Types that name no kind of object. */
const notFoundTypes = ['api.not_found_error', 'not_found', 'api.invalid_request_error'] as const

const ofGrantItself = ['grants.find', 'grants.update', 'grants.delete'] as const

/** What belongs to the application as a whole and is named by an ID; of the Scheduler the ID may stand in query or body. */
const ofApplication = endpoints.filter(isOfApplication).map(({ id }) => id)

/** What lists what a grant has, or adds to it: its path names the grant and nothing else by an ID. */
const onlyGrantInPath = endpoints
  .filter(({ method, path }) => ['GET', 'POST'].includes(method) && /^\/v3\/grants\/\{grant_id\}\/[^{]+$/.test(path))
  .map(({ id }) => id)

function isOfApplication({ path }: EndpointEntry): boolean {
  // A Notetaker may be there and have no files.
  if (path.startsWith('/v3/grants') || path.endsWith('/media')) return false
  return path.includes('{') || path.startsWith('/v3/scheduling/')
}

/** The answer that has a general type, and the one that has none: without a body, or with no more than a message in `error`. */
const told: readonly (Partial<Conditions> & { readonly as: string })[] = [
  { as: 'typed', type: notFoundTypes },
  {
    as: 'untyped',
    envelope: ['error', 'unknown'],
    prose: false,
    lacks: ['error.type', 'error.code', 'type', 'code', 'message'],
  },
]

const missingInApplication = {
  title: 'The application has nothing by this ID',
  meaning:
    'The call was let through, but what it names is not in the application, or no longer. Its path names no grant, so no mailbox was looked into.',
  category: 'not-found',
  actor: 'developer',
  causes: [
    'The object was removed, or its ID was cut short or is that of another kind of object.',
    'It was made in another application or environment, for example staging while the key is for production.',
  ],
  fix: [
    {
      text: 'List the objects of this kind with the same key, where the API has such a list, and take the ID from there.',
    },
    { text: 'If it is not in the list, treat it as gone, or create it again and store the new ID.' },
  ],
  retry: untilOtherObjectId,
  candidates: [
    {
      title: 'The object is gone or its ID is wrong',
      check: { text: 'Look for the ID in the list, or in what was answered when the object was created.' },
      then: 'If another ID stands there, use that one; if none does, the object was removed.',
    },
    {
      title: 'It belongs to another application or environment',
      check: { text: 'Call `GET /v3/applications` with the key and see which application answers.' },
      then: 'If it is not the one in which the object was made, use that one’s key.',
    },
    {
      title: 'The path takes another name than this',
      check: { text: 'Compare the path with the API reference: a connector, for one, is named by its provider.' },
      then: 'If so, put there what the reference asks for, such as `google` for the connector of Google.',
    },
  ],
  references: [docs.errors],
} as const satisfies Rule['then']

const missingList = {
  title: 'The grant, or what the request names, is not there',
  meaning:
    'The key is accepted. The path names the grant and no single object, so that what is missing is the grant itself or something that the query or the body names by its ID. A wrong region is not the reason: that answers 401.',
  category: 'not-found',
  actor: 'developer',
  causes: [
    'The grant is in another application or environment, was removed, or its ID was stored wrongly.',
    'A parameter such as `calendar_id` or `in`, or a field such as `reply_to_message_id`, holds the ID of something that this account does not have.',
  ],
  fix: [
    {
      text: 'Fetch the grant with the same key.',
      code: fetchGrant,
    },
    { text: 'If that answers 404 as well, list the grants of this key and take the ID of the person from there.' },
    { text: 'If the grant is there, take each ID in the query and the body from a list of the same grant.' },
  ],
  retry: {
    verdict: 'after-fix',
    advice: 'A repeat does not bring it back; correct the ID in the path, the query or the body.',
  },
  candidates: [
    grantElsewhere,
    {
      title: 'The request names something that this account does not have',
      check: {
        text: 'Send the request with what is required alone; where it sends a message, with yourself as the recipient.',
      },
      then: 'If it works, one of those that were left out holds an ID of another account, or of something removed.',
    },
  ],
  references: [docs.errors, docs.authTroubleshooting],
} as const satisfies Rule['then']

export const notFoundRules: readonly Rule[] = told.flatMap(({ as, ...when }): Rule[] => [
  {
    id: `not-found/grant-${as}`,
    when: { ...when, status: [404], endpoint: ofGrantItself },
    then: missingGrant,
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: `not-found/application-${as}`,
    when: { ...when, status: [404], endpoint: ofApplication },
    then: missingInApplication,
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: `not-found/list-${as}`,
    when: { ...when, lacks: [...(when.lacks ?? []), 'error.provider_error'], status: [404], endpoint: onlyGrantInPath },
    then: missingList,
    confidence: 'likely',
    source: 'contract',
  },
])
