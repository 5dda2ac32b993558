// Several texts as one that keeps them apart: Markdown, each under its name, so that people and `inspect` can read it.

export interface NamedText {
  /** Any name, as of a file. */
  readonly name: string
  readonly text: string
}

/**
 * The texts one below the other, each in a fence under a heading with its name. Every text stands in it as it is.
 * To be read as the form `markdown`, whatever the texts themselves look like.
 */
export function asOneText(texts: readonly NamedText[]): string {
  return texts.map(({ name, text }) => section(name, text)).join('\n\n')
}

function section(name: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  const end = text === '' || text.endsWith('\n') ? '' : '\n'
  return `## ${onOneLine(name)}\n\n${fence}\n${text}${end}${fence}`
}

/** A fence ends only at one that is as long as itself. */
function longestRun(text: string): number {
  let longest = 0
  for (const { 0: run } of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

function onOneLine(name: string): string {
  // oxlint-disable-next-line no-control-regex -- a name may hold any character but a slash
  return name.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim() || 'unnamed'
}
