// What every browser test stands on: a page that fails the test when it errs, breaks its policy or calls out.
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { takesFiles } from './drop-file.ts'

export { expect }

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Expectations {
  /** Errors in the console that the test brings about itself: what they say. Everything else stays a trouble. */
  readonly expectedErrors: RegExp | null
  /** The one address at another origin that the test lets the page ask; what comes of that request is no trouble. */
  readonly expectedAddress: string | null
}

/** A page as Playwright's, whose troubles are collected from the first request on and must be none at the end. */
export const test = base.extend<Expectations & { page: Page }>({
  expectedErrors: [null, { option: true }],
  expectedAddress: [null, { option: true }],
  page: async ({ page, baseURL, expectedErrors, expectedAddress }, runTest) => {
    const troubles: string[] = []
    const origin = new URL(baseURL ?? '').origin
    page.on('console', (message) => {
      const isExpected = message.location().url === expectedAddress || expectedErrors?.test(message.text())
      if (message.type() === 'error' && !isExpected) troubles.push(`console: ${message.text()}`)
    })
    page.on('pageerror', ({ message }) => {
      if (!expectedErrors?.test(message)) troubles.push(`page error: ${message}`)
    })
    // The context hears workers too, where the page does not.
    page.context().on('request', (request) => {
      const url = new URL(request.url())
      const stays = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:'
      if (!stays && url.href !== expectedAddress && url.href !== 'about:blank') troubles.push(`request: ${url.href}`)
    })
    await page.exposeFunction('reportViolation', (text: string) => troubles.push(`policy: ${text}`))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void }
        reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
      })
    })
    // No test tool can answer the system's own picker; without it the page asks by its input, as in other browsers.
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'showOpenFilePicker')
    })
    await runTest(page)
    expect(troubles, 'errors, policy violations and requests to other origins').toEqual([])
  },
})

/** Opens the page and waits until it has come to life: for tests that do what Playwright would not wait with, as dropping a file. */
export async function openPage(page: Page): Promise<void> {
  await page.goto('./')
  await expect(page.locator('.first-view')).toHaveCount(0)
  // What listens to the whole page begins a moment after the page is on screen.
  await takesFiles(page)
}

/**
 * Waits for words that the page says for a moment only, looking at every frame. It is to be called together with what brings
 * them about.
 */
export async function said(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('[role=status], [aria-live]')].some(({ textContent }) => textContent === text),
    words,
  )
}

/** Waits until what the page has learned so far is on screen: for what must not be there. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve)
      })
    await frame()
    // Behind what already waits for its turn.
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    await frame()
  })
}

/** Fails when axe finds anything on the page as it is now; the message names the rule and the elements. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze()
  const found = violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map((node) => node.html) }))
  expect(found, 'accessibility').toEqual([])
}
