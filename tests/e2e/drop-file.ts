// Opens a file of any size.
import { expect, type Page } from '@playwright/test'

type Parts = readonly (readonly [text: string, times: number])[]

/** Makes a file in the page and opens it as the file picker does: a large one takes long to be sent there. */
export async function dropFile(page: Page, name: string, parts: Parts): Promise<void> {
  await takesFiles(page)
  await drop(page, name, parts)
}

/** Waits until the page has come to life: until then nobody takes a file. */
export async function takesFiles(page: Page): Promise<void> {
  const dragOver = () =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([], 'any'))
      const taken = !document.body.dispatchEvent(
        new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }),
      )
      // The file leaves again, and with it the hint that the page shows meanwhile.
      document.body.dispatchEvent(new DragEvent('dragleave', { dataTransfer, bubbles: true }))
      return taken
    })
  await expect.poll(dragOver).toBe(true)
}

/** Drops a file on a page that takes files. */
export async function drop(page: Page, name: string, parts: Parts): Promise<void> {
  await page.evaluate(
    ([fileName, pieces]) => {
      const dataTransfer = new DataTransfer()
      const texts = pieces.map(([text, times]) => text.repeat(times))
      dataTransfer.items.add(new File(texts, fileName))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, parts] as const,
  )
}
