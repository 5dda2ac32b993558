// A list of messages, pasted into the built page.
import type { Page } from '@playwright/test'

/** A list of messages of about so many bytes, laid out, that can be told from others by its request ID. */
export function messages(bytes: number, id: string): string {
  const message = (index: number) => ({
    id: `m${index}`,
    object: 'message',
    grant_id: '8e6ef1c2-5a1a-4b8f-9a1b-0123456789ab',
    subject: `Subject ${index}`,
    from: [{ name: 'Anna', email: 'anna@example.com' }],
    date: 1_790_000_000 + index,
    unread: index % 2 === 0,
    snippet: 'Hello, this is what the message begins with',
    body: '<p>Hello "you", this is a paragraph of a body.</p>'.repeat(index % 7),
  })
  const one = JSON.stringify(message(3), null, 2).length
  const data = Array.from({ length: Math.max(1, Math.round(bytes / one)) }, (_, index) => message(index))
  return JSON.stringify({ request_id: id, data }, null, 2)
}

/**
 * Milliseconds from the key until the text's breakdown has been drawn, and until Monaco writes the lines that its next frame draws; and
 * what held the page up on the way and 1.5 seconds after.
 * @param id what the text and its breakdown can be told by
 */
export async function paste(page: Page, text: string, id: string) {
  const editor = page.getByRole('textbox', { name: 'Response' })
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await editor.focus()
  await page.keyboard.press('Control+A')
  await page.waitForTimeout(300)
  // One call that waits in the page: to ask it again and again from outside would take its time while it is measured.
  const drawn = page.evaluate((wanted) => {
    window.probe.tasks.length = 0
    window.probe.frames.length = 0
    window.addEventListener('paste', () => (window.probe.pasted = performance.now()), { capture: true, once: true })
    const follow = (selector: string, then: () => void) => {
      const part = document.querySelector(selector)
      const observer = new MutationObserver(() => {
        if (!part?.textContent.includes(wanted)) return
        observer.disconnect()
        then()
      })
      if (part) observer.observe(part, { subtree: true, childList: true, characterData: true })
    }
    const shown = new Promise<void>((resolve) => {
      follow('[aria-label=Breakdown]', () =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.probe.shown = performance.now()
            resolve()
          }),
        ),
      )
    })
    // Another frame asked for, or a timer, would come after all else that the page has to do.
    const edited = new Promise<void>((resolve) => {
      follow('.view-lines', () => {
        window.probe.edited = performance.now()
        resolve()
      })
    })
    return Promise.all([shown, edited])
  }, id)
  await page.keyboard.press('Control+V')
  await drawn
  await page.waitForTimeout(1500)
  return page.evaluate(() => {
    const { shown, edited, pasted, frames } = window.probe
    return { time: shown - pasted, editor: edited - pasted, frames: [...frames] }
  })
}
