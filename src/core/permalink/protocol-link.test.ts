import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFragment } from './permalink.ts'
import { fragmentOfProtocol } from './protocol-link.ts'

const opened = (address: string) => openFragment(fragmentOfProtocol(address) ?? '')

test.each([
  ['web+nylas:grant.not_found', 'grant.not_found'],
  ['web+nylas://grant.not_found/', 'grant.not_found'],
  ['WEB+NYLAS:429', '429'],
  ['web+nylas:50%', '50%'],
  ['web+nylas:%7B%22a%22%3A1%7D', '{"a":1}'],
  ['web+nylas:text=HTTP%2F1.1%20404', 'HTTP/1.1 404'],
  ['web+nylas:1eJxLzs8tyEktLgYAC7wDHA', '1eJxLzs8tyEktLgYAC7wDHA'],
  ['web+nylas:error', 'error'],
])('%s opens the text %s', async (address, text) => {
  expect(await opened(address)).toMatchObject({ kind: 'view', view: { text } })
})

test.each(['web+nylas:error?type=grant.not_found&status=404', 'web+nylas:type=grant.not_found&status=404'])(
  '%s states what a link states',
  async (address) => {
    expect(await opened(address)).toEqual(await openFragment('#type=grant.not_found&status=404'))
  },
)

test.each(['', 'web+nylas:', 'web+nylas://', 'web+nylas:error?', 'https://example.com/#type=a', 'javascript:alert(1)'])(
  '%j names nothing',
  (address) => {
    expect(fragmentOfProtocol(address)).toBeNull()
  },
)

test('any address comes out as a link that says something or is told to be damaged, never as a page of the app', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (rest) => {
      const fragment = fragmentOfProtocol(`web+nylas:${rest}`)
      const kind = fragment === null ? 'nothing' : (await openFragment(fragment))?.kind
      expect(['nothing', 'view', 'damaged']).toContain(kind)
    }),
    { numRuns: 2000 },
  )
})
