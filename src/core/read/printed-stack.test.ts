// The stack that pino-pretty prints into the middle of an object.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { withQuotedStacks } from './printed-stack.ts'
import { Source } from './source.ts'

const stack = String.raw`
      "stack":
          NylasApiError: No grant "x" {here}
          in C:\app

              at APIClient.request (/app/node_modules/nylas/lib/cjs/apiClient.js:121:27)
              at async Object.<anonymous> {`

const entry = `[08:12:01.123] ERROR (4123): nylas failed
    err: {
      "type": "NylasApiError",
      "message": "No grant",${stack}
      "requestId": "r-88",
      "providerError": { "error": { "code": 403 } },
      "statusCode": 404
    }
`

test.each([
  ['as it stands', entry],
  ['with CRLF', entry.replaceAll('\n', '\r\n')],
  ['in colour', entry.replace('ERROR', '\u001b[31mERROR\u001b[39m')],
  ['from a container', entry.trimEnd().replaceAll(/^/gm, 'app-1  | ')],
])('what stands behind the stack of pino-pretty is read %s', (_, text) => {
  const { form, exchanges } = inspect(text)
  expect(form).toBe('log-line')
  expect(exchanges).toHaveLength(1)
  const [{ status, requestId, message, findings }] = exchanges
  expect([status?.value, requestId?.value, message?.value]).toEqual([404, 'r-88', 'No grant'])
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
})

test('each entry has its own', () => {
  const { exchanges } = inspect(`${entry}[08:12:02.123] INFO (4123): next\n${entry.replace('r-88', 'r-89')}`)
  expect(exchanges.map(({ requestId }) => requestId?.value)).toEqual(['r-88', 'r-89'])
})

test('a stack that ends the object gets no comma', () => {
  const { text } = withQuotedStacks(new Source(`  {\n    "stack":\n        Error: x\n            at y\n  }`))
  expect(JSON.parse(text)).toEqual({ stack: 'Error: x\n            at y' })
})

test.each(['{"stack": "Error: x"}', '  "stack":\n"Error"', '  "stack":\n      "Error"', '  "stack":\n'])(
  'JSON stays as it is: %j',
  (text) => {
    expect(withQuotedStacks(new Source(text)).text).toBe(text)
  },
)

test('a stack in a stack is a part of it', () => {
  const lines = Array.from({ length: 40 }, (_, depth) => {
    const indent = '    '.repeat(depth + 1)
    return `${indent}"stack":\n${indent}    Error\n`
  })
  const { text } = withQuotedStacks(new Source(`{\n${lines.join('')}}`))
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['stack'])
})

test('any text is taken', () => {
  const piece = fc.constantFrom('  "stack":\n', '      ', '    ', 'Error: x', '\n', '\r\n', '"', '\\', '}')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = new Source(pieces.join(''))
      const quoted = withQuotedStacks(source)
      expect(quoted.range(quoted.content).end).toBeLessThanOrEqual(source.text.length)
    }),
  )
})
