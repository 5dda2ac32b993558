// Our own words where nothing can be set as code.

/** A title or sentence of ours without the backticks that mark literals in it. */
export function plainWords(marked: string): string {
  return marked.replaceAll('`', '')
}
