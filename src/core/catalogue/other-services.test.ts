// Other services are known by their hosts, and look-alikes are not.
import { expect, test } from 'vitest'
import { hostOf } from '../host.ts'
import { serviceAt } from './other-services.ts'

test.each([
  ['https://api.stripe.com/v1/charges', 'Stripe'],
  ['https://API.Stripe.com:443/v1/charges', 'Stripe'],
  ['https://gmail.googleapis.com/gmail/v1/users/me/messages', 'Google'],
  ['https://example.atlassian.net/rest/api/3/issue', 'Atlassian'],
  ['https://api.us.nylas.com/v3/grants', null],
  ['https://api.example.com/mail', null],
  ['https://api.stripe.com.example.com/', null],
  ['https://notplaid.com/', null],
  ['https://com/', null],
  ['http://localhost:3000/', null],
  ['/v3/grants', null],
])('%s belongs to %s', (url, service) => {
  expect(serviceAt(hostOf(url))).toBe(service)
})
