// Opens a file of any size.
import { expect, type Page } from '@playwright/test'

/** Makes a file in the page and opens it as the file picker does: a large one takes long to be sent there. */
export async function dropFile(
  page: Page,
  name: string,
  parts: readonly (readonly [text: string, times: number])[],
): Promise<void> {
  // Nobody takes it until the page has come to life.
  await expect(async () => expect(await drop(page, name, parts)).toBe(true)).toPass()
}

/** @returns whether the page has taken it */
function drop(page: Page, name: string, parts: readonly (readonly [text: string, times: number])[]): Promise<boolean> {
  return page.evaluate(
    ([fileName, pieces]) => {
      const transfer = new DataTransfer()
      transfer.items.add(
        new File(
          pieces.map(([text, times]) => text.repeat(times)),
          fileName,
        ),
      )
      const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
      return !document.body.dispatchEvent(event)
    },
    [name, parts] as const,
  )
}
