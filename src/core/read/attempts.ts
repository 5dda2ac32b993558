// Finds what the last attempt of a call got, in a text that counts its attempts or says that it tries again: that is what came of it.

const attempt = /\b(?:attempt|try|retry)[ \t]{0,3}(?:number|no\.?)?[ \t#:=]{0,3}(\d{1,3})(?![\w.])/gi

/** As the clients and the helpers around them announce it. */
const announcement = /\b(?:retrying|(?:will|going to) (?:retry|try again)|backing off)\b/gi

/**
 * What is found in the part of a text that tells of the last attempt; null where no two are told of, or nothing is found there.
 * @param find looks from a place of the text on, for statuses of at least `lowest`
 */
export function atLastAttempt<T>(text: string, find: (from: number, lowest: number) => T | null): T | null {
  const counted = lastCounted(text)
  if (counted >= 0) return find(counted, 200)
  const announced = lastAnnounced(text)
  if (announced < 0) return null
  const lineFeed = text.indexOf('\n', announced)
  // On its own line an announcement may be followed by its reason: `retrying in 1s (status 503)`.
  for (const from of lineFeed < 0 ? [announced] : [lineFeed + 1, announced]) {
    // Behind the answer there may be other calls: what failed among them is of more interest.
    const found = find(from, 400) ?? find(from, 200)
    if (found !== null) return found
  }
  return null
}

/** Whether a line says that its call is going to be tried again. */
export function isToBeTriedAgain(line: string): boolean {
  return lastAnnounced(line) >= 0
}

/** Where the last attempt of a text begins; -1 where no two are counted, or the last is none that follows the one before it. */
function lastCounted(text: string): number {
  let last = { at: -1, count: 0 }
  let before = last
  for (const { 1: digits, index } of text.matchAll(attempt)) {
    before = last
    last = { at: index, count: Number(digits) }
  }
  return before.at >= 0 && last.count > before.count ? last.at : -1
}

function lastAnnounced(text: string): number {
  let end = -1
  for (const { 0: words, index } of text.matchAll(announcement)) end = index + words.length
  return end
}
