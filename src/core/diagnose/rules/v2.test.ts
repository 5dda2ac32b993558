// What API v2 answered is told as such, and so is what went wrong in it.
import { describe, expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const first = (value: unknown) => inspect(JSON.stringify(value)).exchanges[0]

const job = { job_status_id: 'abc', status: 'failed', original_data: { subject: 'Hi' }, account_id: 'a' }
const account = { id: 'a', object: 'account', account_id: 'a', email_address: 'a@example.com', sync_state: 'running' }
const message = { id: 'm', object: 'message', account_id: 'a', subject: 'Hi' }

describe('an answer of API v2', () => {
  test.each([
    ['a failed job', job, 'A job of API v2 failed', '/status'],
    ['an invalid account', { ...account, sync_state: 'invalid' }, 'The v2 account is no longer valid', '/sync_state'],
  ])('%s is marked', (_, value, title, pointer) => {
    const { diagnosis, findings } = first(value)
    expect(diagnosis).toMatchObject({ title, retry: { verdict: 'after-fix' } })
    expect(findings).toContainEqual(expect.objectContaining({ severity: 'warning', pointer }))
  })

  test.each([
    ['a job', { ...job, status: 'pending' }],
    ['an account', account],
    ['a message', message],
    ['a list', [message, message]],
  ])('%s is told as one', (_, value) => {
    const { diagnosis, findings } = first(value)
    expect(diagnosis).toMatchObject({ title: 'An answer of API v2', category: 'migration', actor: 'developer' })
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})

test.each(['{}', '[]'])('of nothing nothing is concluded: %s', (text) => {
  expect(inspect(text).exchanges[0].diagnosis).toMatchObject({
    title: 'An empty answer, or an empty print of one',
    retry: { verdict: 'unknown' },
  })
})
