import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { markdownIssue, markdownReport } from './markdown.ts'

const reportOf = (text: string) => markdownReport(inspect(text).exchanges[0])

test('a report holds verdict, steps, findings and references', () => {
  const report = reportOf(
    'HTTP/2 404\n\n{"request_id":"r-1","error":{"type":"grant.not_found","message":"No Grant found"},}',
  )
  expect(report).toMatch(/^## This grant does not exist here\n/)
  expect(report).toContain('- **Status:** 404 Not Found')
  expect(report).toContain('- **Type:** `grant.not_found`')
  expect(report).toContain('- **Request ID:** `r-1`')
  expect(report).toContain('1. ')
  expect(report).toContain('- Line 3, column')
  expect(report).toMatch(/\]\(https:\/\/developer\.nylas\.com\//)
})

test('pasted words cannot break out of their code span', () => {
  const message = 'a `b` ``c`` [link](javascript:alert(1))\n# heading'
  const report = reportOf(JSON.stringify({ request_id: 'r', error: { type: 'provider_error', message } }))
  expect(report).toContain('- **Message:** ``` a `b` ``c`` [link](javascript:alert(1)) # heading ```')
})

test('an issue brings the response along in a fence that it cannot leave, and the link', () => {
  const text = JSON.stringify({ request_id: 'r', error: { type: 'provider_error', message: '```\n# out' } })
  const [exchange] = inspect(text).exchanges
  const issue = markdownIssue(exchange, {
    body: { text: `${text}\n\`\`\`\n# out`, language: 'json', leftOut: 7 },
    link: 'https://example.com/#1abc',
  })
  expect(issue.startsWith(markdownReport(exchange).trimEnd())).toBe(true)
  expect(issue).toContain(`\`\`\`\`json\n${text}\n\`\`\`\n# out\n\`\`\`\`\n\n(7 more characters`)
  expect(issue.endsWith('](https://example.com/#1abc)\n')).toBe(true)
})
