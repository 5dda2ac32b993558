// A response that another page sends: asked about first, taken over once, and never behind the person's back.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support.ts'

const openerAddress = 'http://opener.example/'
test.use({ expectedAddress: openerAddress })

const notFound = '{"request_id":"r-one","error":{"type":"brand_new","message":"No"}}'
const type = 'nylas-response-inspector/text'

interface Opener {
  readonly heard: unknown[]
  opened: Window | null
}

/** A page of another origin that opens the receiving page and, once that is ready, sends it these messages. */
async function openFrom(page: Page, baseURL: string | undefined, messages: readonly unknown[]): Promise<Page> {
  await page.route(openerAddress, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Opener</title>' }))
  await page.goto(openerAddress)
  const opening = page.context().waitForEvent('page')
  await page.evaluate(
    ([address, sent]) => {
      const opener = globalThis as unknown as Opener & typeof globalThis
      const heard: unknown[] = []
      Object.assign(opener, { heard })
      window.addEventListener('message', ({ data, origin, source }) => {
        heard.push({ data, origin })
        for (const message of sent) source?.postMessage(message, { targetOrigin: new URL(address).origin })
      })
      opener.opened = window.open(address)
    },
    [`${baseURL}receive.html`, messages] as const,
  )
  return opening
}

const question = (page: Page) => page.getByRole('heading', { level: 1 })

test('says who wants to show what, and takes it when the person agrees', async ({ page, baseURL }) => {
  const sent = [
    { type: 'something/else' },
    { type, text: notFound, status: 404, form: 'json' },
    { type, text: 'a later one' },
  ]
  const received = await openFrom(page, baseURL, sent)
  await expect(question(received)).toHaveText(
    `The page at http://opener.example wants to show a response (${notFound.length} characters)`,
  )
  await expect(received.getByRole('region', { name: 'The response' })).toHaveText(notFound)
  await expectAccessible(received)
  // A press that comes within 600 milliseconds may have been meant for the page before, and does not count.
  const asked = await received.evaluate(() => performance.now())
  await received.waitForFunction((since) => performance.now() - since > 600, asked)
  await received.getByRole('button', { name: 'Show it' }).click()
  const breakdown = received.getByRole('region', { name: 'Breakdown' })
  await expect(breakdown.getByText('r-one').first()).toBeVisible()
  await expect(breakdown.getByText('Status chosen by you')).toBeVisible()
  await expect(received).toHaveURL(baseURL ?? '')
  // The opener has heard one word, and has lost hold of the page.
  const heard = await page.evaluate(() => (globalThis as unknown as Opener).heard)
  expect(heard).toEqual([{ data: { type: 'nylas-response-inspector/ready' }, origin: new URL(baseURL ?? '').origin }])
  expect(await received.evaluate(() => window.opener as unknown)).toBeNull()
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as Opener).opened?.closed)).toBe(true)
})

test('takes nothing when the person declines, or when it is no text', async ({ page, baseURL }) => {
  const declined = await openFrom(page, baseURL, [{ type, text: notFound }])
  await declined.getByRole('button', { name: 'No' }).click()
  await expect(question(declined)).toHaveText('Nothing was taken')
  await expectAccessible(declined)
  await declined.getByRole('link', { name: 'Open the inspector' }).click()
  await expect(declined.getByRole('heading', { name: 'What does this Nylas response mean?' })).toBeVisible()
  const empty = await openFrom(page, baseURL, [{ type, text: '' }])
  await expect(question(empty)).toHaveText('http://opener.example wanted to show a response')
  await expect(empty.getByText('It sent no text.')).toBeVisible()
})

test('without an opener it says what it is for', async ({ page }) => {
  await page.goto('./receive.html')
  await expect(question(page)).toHaveText('No page has opened this one')
  await expectAccessible(page)
})

test('the app itself hears no page that opened it', async ({ page, baseURL }) => {
  await page.route(openerAddress, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Opener</title>' }))
  await page.goto(openerAddress)
  const opening = page.context().waitForEvent('page')
  await page.evaluate((address) => window.open(address)?.name, baseURL)
  const app = await opening
  await expect(app.getByRole('textbox', { name: 'Response' })).toBeVisible()
  expect(await app.evaluate(() => window.opener as unknown)).toBeNull()
})
