// A check of the key against another region than that of the request fails for every key.
import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const body = JSON.stringify({ request_id: 'r', error: { type: 'unauthorized', message: 'Unauthorized' } })
const answerOf = (host: string) => `$ curl -i https://${host}/v3/grants/abc/messages\nHTTP/2 401\n\n${body}`

function stepsOf(text: string) {
  const { fix, candidates } = inspect(text).exchanges[0].diagnosis
  return [...fix, ...candidates.map(({ check }) => check)]
}
const codeOf = (text: string) => stepsOf(text).flatMap(({ code }) => code?.text ?? [])
const naming = (host: string, texts: readonly string[]) => texts.filter((text) => text.includes(host))

const us = 'api.us.nylas.com'
const eu = 'api.eu.nylas.com'

describe('the host in code that is advised', () => {
  test.each([
    [eu, us],
    [us, eu],
  ])('is that of the request: %s', (host, other) => {
    const text = answerOf(host)
    expect(naming(host, codeOf(text)).length).toBeGreaterThan(1)
    expect(naming(other, codeOf(text))).toEqual([])
    expect(stepsOf(text).filter((step) => step.text.includes('in the EU'))).toEqual([])
  })

  test('code that asks both regions stays', () => {
    expect(naming('in us eu', codeOf(answerOf(eu)))).toHaveLength(1)
  })

  test.each([`HTTP/2 401\n\n${body}`, answerOf('proxy.example.com'), answerOf('api.nylas.com')])(
    'is said once to depend on the region where that is not shown: %#',
    (text) => {
      const [first] = stepsOf(text).filter(({ code }) => code?.text.includes(us))
      expect(first?.text).toContain(`For an application in the EU, put \`${eu}\``)
      expect(stepsOf(text).filter((step) => step.text.includes('in the EU'))).toHaveLength(1)
    },
  )
})
