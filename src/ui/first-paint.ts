// When the page has been painted once: what is fetched from then on does not hold up what is seen first.

/** A tab in the background is not painted; there this long is waited instead, in milliseconds. */
const patience = 300

export const firstPaint = new Promise<void>((resolve) => {
  setTimeout(resolve, patience)
  requestAnimationFrame(() => setTimeout(resolve))
})
