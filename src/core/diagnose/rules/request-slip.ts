// Requests whose address shows what went wrong with them.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'
import { lostCursor } from './request.ts'

/** What the API answers where it takes a request for one that it cannot work with. */
const refusals = [400, 404, 405, 410, 422] as const

const inMilliseconds = {
  title: 'A time in the address is in milliseconds',
  meaning:
    'The API counts in seconds since 1970. A number with 13 digits lies some fifty thousand years ahead: nothing comes after it, and all comes before.',
  category: 'request',
  actor: 'developer',
  causes: ['JavaScript’s `Date.now()` and `getTime()` give milliseconds, as do Java and many databases.'],
  fix: [
    {
      text: 'Divide by 1000 and leave out the fraction.',
      code: { language: 'javascript', text: 'const seconds = Math.floor(Date.now() / 1000)' },
    },
  ],
  retry: { verdict: 'after-fix', advice: 'Send it again with the time in seconds.' },
  references: [docs.responses400],
} as const satisfies Rule['then']

const refusedKey = [400, 401, 403] as const

const lostKey = {
  category: 'authentication',
  actor: 'developer',
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'new',
    advice: 'No request passes until the header is right; the key itself may well be.',
  },
  references: [docs.responses400, docs.errors],
  candidates: [],
} as const satisfies Rule['then']

const readsBearer = { text: 'The header reads `Authorization: Bearer`, one space, and the bare key.' } as const

const builtWrong = {
  category: 'request',
  actor: 'developer',
  references: [docs.responses400, docs.errors],
  candidates: [],
} as const satisfies Rule['then']

const emptyVariable = {
  ...builtWrong,
  title: 'A variable was empty when the address was built',
} as const satisfies Rule['then']

const findVariable = { text: 'Find out why the variable was empty, at the place where the address is built.' } as const

export const requestSlipRules: readonly Rule[] = [
  {
    id: 'slip/key-lost',
    when: { authorization: ['lost'], status: refusedKey },
    then: {
      ...lostKey,
      title: 'The request was sent without its key',
      meaning:
        'In the header `Authorization`, where the key belongs, stands the text that a program writes for a variable without a value.',
      causes: [
        'The variable of the environment is not set where the program runs, or has another name there.',
        'It was read before the file with the settings was loaded.',
      ],
      fix: [
        {
          text: 'Set the variable where the program runs, and start it anew: a deployed program has an environment of its own.',
        },
        { text: 'Let the program end with a message of its own where the key is missing.' },
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'slip/key-form',
    when: { authorization: ['no-scheme', 'doubled', 'quoted'], status: refusedKey },
    then: {
      ...lostKey,
      title: 'The header with the key is not in its form',
      meaning:
        'The word Bearer before the key is missing or stands twice, or the key was sent with its quotes: none of them is taken for a key.',
      causes: [
        'The header was put together by hand, or a library adds the word Bearer by itself.',
        'The file with the settings has quotes around the value.',
      ],
      fix: [
        readsBearer,
        { text: 'Print its length and its first characters, not the key, as they leave the program.' },
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'slip/key-unexpanded',
    when: { authorization: ['unexpanded'], status: refusedKey },
    then: {
      ...lostKey,
      title: 'The name of a variable was sent in place of the key',
      meaning: 'The header holds the name with its dollar sign: a shell puts no values in between single quotes.',
      causes: ['The header stands in single quotes, between which a shell leaves everything as it is.'],
      fix: [
        { text: 'Put the header into double quotes.' },
        { text: 'See that the variable is set in this shell: `echo $NYLAS_API_KEY` prints nothing where it is not.' },
      ],
    },
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: 'slip/path',
    when: { requestSlip: ['path'], status: refusals },
    then: {
      ...emptyVariable,
      meaning:
        'In the path, where an ID belongs, stands the text that a program writes for a variable without a value, or nothing at all.',
      causes: [
        'The ID was not loaded yet, was never stored, or is under another name in what was stored.',
        'It was read from a response that was an error, or from the wrong level of it: `response.id` in place of `response.data.id`.',
      ],
      fix: [
        findVariable,
        { text: 'Do not send a request without its ID: stop there, with an error that names what is missing.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same address fails every time; send it again with the ID.',
      },
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'slip/query',
    when: { requestSlip: ['query'], status: refusals },
    then: {
      ...emptyVariable,
      meaning: 'Behind the question mark stands the text that a program writes for a variable without a value.',
      causes: ['The value was not there yet, or is under another name.'],
      fix: [findVariable, { text: 'Leave a parameter out where there is nothing to say with it.' }],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'Send it again with the value, or without the parameter.',
      },
    },
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: 'slip/placeholder',
    when: { requestSlip: ['placeholder'], status: refusals },
    then: {
      ...builtWrong,
      title: 'A placeholder was sent in place of its value',
      meaning:
        'The address holds the name of a value in braces or angle brackets, as documentation writes it: nothing was put in for it.',
      causes: [
        'The address was copied from documentation, and its parts in braces were left as they are.',
        'The text with the address is not one that the language fills in, as a string in JavaScript without backticks or in Python without `f`.',
        'In Postman and its like, the variable is not defined in the environment that is chosen.',
      ],
      fix: [{ text: 'Put the value in where the address is built, and print the address before it is sent.' }],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same address fails every time; send it again with the value.',
      },
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'slip/cursor',
    when: { requestSlip: ['cursor'], status: refusals },
    then: lostCursor,
    confidence: 'certain',
    source: 'forum',
  },
  {
    id: 'slip/milliseconds',
    when: { requestSlip: ['milliseconds'], status: [400, 422] },
    then: inMilliseconds,
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'slip/milliseconds-in-list',
    when: { requestSlip: ['milliseconds'], envelope: ['list'] },
    then: inMilliseconds,
    confidence: 'certain',
    source: 'contract',
  },
]
