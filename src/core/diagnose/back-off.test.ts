// Advice and pauses name the same unit, over all that is known of repeating a request.
import { expect, test } from 'vitest'
import { errorTypes } from '../catalogue/error-types/index.ts'
import { pauses, pausesInWords } from '../catalogue/pauses.ts'
import { providerErrors } from '../catalogue/provider-errors/index.ts'
import { statuses } from '../catalogue/statuses.ts'
import type { RetryKnowledge } from '../catalogue/types.ts'
import { inspect } from '../inspect.ts'
import type { Category } from '../model.ts'
import { backOff } from './back-off.ts'
import { rules } from './rules/index.ts'

interface Known {
  readonly id: string
  readonly retry: RetryKnowledge
  readonly category: Category | undefined
}

const known: readonly Known[] = [
  ...providerErrors.map(({ provider, name, ...rest }) => ({ id: `${provider} ${name}`, ...rest })),
  ...errorTypes.map((entry) => ({ id: entry.type, ...entry })),
  ...statuses.map(({ status, ...rest }) => ({ id: String(status), ...rest })),
  ...rules.flatMap(({ id, then: { retry, category } }) => (retry ? [{ id, retry, category }] : [])),
].filter(({ retry }) => retry.verdict === 'backoff')

/** What is said of a unit without naming a pause: how short does not help, and over how long to repeat it. */
const asides = [
  / rather than \w+/g,
  /pauses of [^.;]* do not help/g,
  /over (?:the next|some|a) (?:hour|day)s?/g,
  /for up to a day/g,
]
const units = [
  { name: /\bseconds?\b|\bmoment\b|\bshort pause\b/, from: 0, below: 60 },
  { name: /\bminutes?\b/, from: 60, below: 3600 },
  { name: /\bhalf an hour\b/, from: 1800, below: 3600 },
  { name: /\b(?<!half an )hours?\b/, from: 3600, below: 86_400 },
  { name: /\bdays?\b|\b24 hours\b|\bmidnight\b/, from: 3600, below: 172_800 },
] as const

/** The units in which the advice counts, the smallest first. "Hours rather than seconds" counts in hours. */
function unitsOf(advice: string) {
  const plain = asides.reduce((words, aside) => words.replace(aside, ''), advice.toLowerCase())
  return units.filter(({ name }) => name.test(plain))
}

test.each(known)('$id: the pauses are in the unit of the advice', ({ retry, category }) => {
  const schedule = retry.schedule === undefined ? category && backOff[category] : retry.schedule
  const [smallest] = unitsOf(retry.advice)
  const [first] = schedule ?? []
  if (!smallest || first === undefined) return
  expect(first).toBeGreaterThanOrEqual(smallest.from)
  expect(first).toBeLessThan(smallest.below)
})

test.each(Object.entries(pauses))(
  'the pauses that begin with %s grow, and keep to one kind of limit',
  (_, schedule) => {
    expect(schedule.every((pause, index) => pause > (schedule[index - 1] ?? 0))).toBe(true)
  },
)

test.each([
  [[1, 2, 4], 'up to 1, 2, and 4 seconds, each drawn at random below its limit'],
  [[60, 90], '1 minute and 90 seconds, each with a little more at random'],
  [[1800, 3600, 7200], '30 minutes, 1 hour, and 2 hours, each with a little more at random'],
  [[3600, 21_600, 86_400], '1 hour, 6 hours, and 1 day, each with a little more at random'],
])('%j in words', (schedule, words) => {
  expect(pausesInWords(schedule)).toBe(words)
})

const answer = (status: number, provider: unknown, headers = '') =>
  `HTTP/2 ${status}\n${headers}\n${JSON.stringify({ request_id: 'r', error: { type: 'provider_error', message: 'Provider error', provider_error: provider } })}`

test.each([
  [
    'a limit of the day at Microsoft',
    answer(429, { error: { code: 'ErrorExceededMessageLimit', message: 'x' } }),
    3600,
  ],
  ['a mail server that puts off', answer(504, '421 4.7.0 Try again later, closing connection.'), 1800],
  ['connections of Gmail', answer(504, '[ALERT] Too many simultaneous connections. (Failure)'), 300],
  ['a full mailbox', answer(504, '452 4.2.2 The email account that you tried to reach is over quota'), undefined],
])('%s: the first pause', (_, text, first) => {
  expect(inspect(text).exchanges[0].diagnosis.retry.schedule?.[0]).toBe(first)
})

test.each([
  ['Microsoft', answer(429, { error: { code: 'ErrorExceededMessageLimit', message: 'x' } }, 'retry-after: 10\n'), 10],
  [
    'Nylas',
    'HTTP/2 429\nretry-after: 120\n\n{"request_id":"r","error":{"type":"nylas_rate_limit_exceeded","message":"x"}}',
    120,
  ],
])('a pause that %s names goes before the usual one', (_, text, seconds) => {
  const { retry, fix } = inspect(text).exchanges[0].diagnosis
  expect(fix.map((step) => step.text).join(' ')).not.toMatch(/wait (?:a|for)/i)
  expect(retry).toMatchObject({ verdict: 'backoff', retryAfter: { seconds } })
  expect(retry.advice).toContain('the pause that the response names')
  expect(retry.advice).not.toMatch(/hour|second/)
  expect(retry).not.toHaveProperty('schedule')
  expect(retry).not.toHaveProperty('afterStatedWait')
})

test('what is more than a wait is still said beside a stated one', () => {
  const { retry } = inspect(answer(504, 'x', 'retry-after: 10\n')).exchanges[0].diagnosis
  expect(retry.advice).toContain('spam')
})
