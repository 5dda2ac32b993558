// Sets pasted words as code in Markdown, so that nothing in them can end it.

/** On one line, behind more backticks than the text itself has in a row. */
export function codeSpan(text: string): string {
  const longest = longestRun(text)
  const fence = '`'.repeat(longest + 1)
  const padding = longest > 0 ? ' ' : ''
  return `${fence}${padding}${text.replaceAll(/[\r\n]+/g, ' ')}${padding}${fence}`
}

/** A block of its own, with a language for its colours. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text}\n${fence}`
}

function longestRun(text: string): number {
  let longest = 0
  let run = 0
  for (const character of text) {
    run = character === '`' ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
