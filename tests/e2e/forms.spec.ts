// What people really paste: each form is recognised, named, and explained in the page.
import { gzipSync } from 'node:zlib'
import { expect, expectAccessible, test } from './support.ts'

const error = '{"request_id":"r-1","error":{"type":"grant.not_found","message":"Grant not found"}}'

const pastes = [
  [
    'curl -v output',
    `* Connected to api.us.nylas.com\n> GET /v3/grants/g HTTP/2\n> Host: api.us.nylas.com\n>\n< HTTP/2 404\n< content-type: application/json\n<\n${error}\n`,
  ],
  [
    'HTTP archive (HAR)',
    JSON.stringify({
      log: {
        version: '1.2',
        entries: [
          {
            startedDateTime: '2026-03-10T09:14:02.000Z',
            request: { method: 'GET', url: 'https://api.us.nylas.com/v3/grants/g', headers: [] },
            response: {
              status: 404,
              statusText: 'Not Found',
              headers: [],
              content: { mimeType: 'application/json', text: error },
            },
          },
        ],
      },
    }),
  ],
  [
    'JavaScript print',
    "NylasApiError: Grant not found\n    at APIClient.sendRequest (/app/node_modules/nylas/lib/cjs/apiClient.js:89:33) {\n  type: 'grant.not_found',\n  requestId: 'r-1',\n  providerError: undefined,\n  statusCode: 404\n}",
  ],
  [
    'Python print',
    "{'request_id': 'r-1', 'error': {'type': 'grant.not_found', 'message': 'Grant not found', 'provider_error': None}}",
  ],
  ['Ruby print', '{"request_id"=>"r-1", "error"=>{"type"=>"grant.not_found", "message"=>"Grant not found"}}'],
  [
    'Java SDK print',
    'NylasApiError(type=grant.not_found, message=Grant not found, providerError=null, statusCode=404, requestId=r-1, headers=null)',
  ],
  ['JSON in a string', JSON.stringify(error)],
  ['JSON inside other text', `2026-03-10T09:14:02Z ERROR request failed status=404 ${error}`],
  ['HTML', error.replaceAll('"', '&quot;')],
  ['Markdown', `I get this:\n\n\`\`\`json\n${error}\n\`\`\`\n`],
] as const

for (const [label, text] of pastes) {
  test(`reads: ${label}`, async ({ page }) => {
    await page.goto('./')
    await page.getByRole('textbox', { name: 'Response' }).focus()
    await page.keyboard.insertText(text)
    const breakdown = page.getByRole('region', { name: 'Breakdown' })
    await expect(breakdown.getByRole('combobox', { name: 'Read as' })).toContainText(`${label} (recognised)`)
    await expect(breakdown.getByRole('heading', { level: 2 })).toHaveText('This grant does not exist here')
  })
}

test('an address of a failed sign-in is decoded', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.insertText(
    'https://app.example.com/callback?error=provider_code_request_failed&error_code=45001&state=x',
  )
  const breakdown = page.getByRole('region', { name: 'Breakdown' })
  await expect(breakdown.getByText('oauth2.provider_code_request_failed', { exact: true })).toBeVisible()
})

test('a request’s body is shown when asked for, its secrets hidden', async ({ page }) => {
  const sent = { client_id: 'c-1', client_secret: 'hush', grant_type: 'authorization_code', code: 'one-time' }
  const entry = {
    startedDateTime: '2026-03-10T09:14:02.000Z',
    time: 183.4,
    request: {
      method: 'POST',
      url: 'https://api.us.nylas.com/v3/connect/token',
      headers: [],
      postData: { mimeType: 'application/json', text: JSON.stringify(sent) },
    },
    response: {
      status: 400,
      headers: [],
      content: { mimeType: 'application/json', text: '{"error":"invalid_grant","error_code":25014}' },
    },
  }
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.insertText(JSON.stringify({ log: { version: '1.2', entries: [entry] } }))
  const breakdown = page.getByRole('region', { name: 'Breakdown' })
  const body = breakdown.getByRole('group', { name: 'Body sent' })
  const opener = breakdown.getByText('Body sent', { exact: true })
  await expect(opener).toBeVisible()
  await expect(body).toBeHidden()
  await opener.click()
  await expect(body).toContainText('"client_secret": "•••"')
  await expect(body).not.toContainText('one-time')
  await expect(breakdown.getByText('2 secret values are shown as •••.')).toBeVisible()
  await expectAccessible(page)
})

test('a body that a log holds as gzip in Base64 is read', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.insertText(gzipSync(error).toString('base64'))
  const breakdown = page.getByRole('region', { name: 'Breakdown' })
  await expect(breakdown.getByRole('heading', { name: 'This grant does not exist here' })).toBeVisible()
  await expect(breakdown).toContainText('Decoded the body from gzip in Base64')
})
