// What is laid out by script is as large as the text in it, whose size the reader sets in the browser.

/** @returns the pixels of one rem */
export function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
