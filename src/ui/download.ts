// Hands a file to the browser's downloads.

/** How long the browser gets to take the file over. */
const keptForMilliseconds = 60_000

/** @param name what the file is called, with its extension */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keptForMilliseconds)
}
