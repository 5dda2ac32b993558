// Opens a file of any size.
import type { Page } from '@playwright/test'

/** Makes a file in the page and opens it as the file picker does: a large one takes long to be sent there. */
export async function dropFile(
  page: Page,
  name: string,
  parts: readonly (readonly [text: string, times: number])[],
): Promise<void> {
  await page.evaluate(
    ([fileName, pieces]) => {
      const transfer = new DataTransfer()
      transfer.items.add(
        new File(
          pieces.map(([text, times]) => text.repeat(times)),
          fileName,
        ),
      )
      const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
    },
    [name, parts] as const,
  )
}
