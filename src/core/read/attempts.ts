// Finds where a text that counts its attempts tells of the last one: what that one got is what came of the call.

const attempt = /\b(?:attempt|try|retry)[ \t]{0,3}(?:number|no\.?)?[ \t#:=]{0,3}(\d{1,3})(?![\w.])/gi

/** Where the last attempt of a text begins; -1 where no two are counted, or the last is none that follows the one before it. */
export function lastAttempt(text: string): number {
  let last = { at: -1, count: 0 }
  let before = last
  for (const { 1: digits, index } of text.matchAll(attempt)) {
    before = last
    last = { at: index, count: Number(digits) }
  }
  return before.at >= 0 && last.count > before.count ? last.at : -1
}
