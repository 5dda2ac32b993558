// Web addresses in the text, so that a provider's help page opens with a click while Ctrl or ⌘ is held.
import type { languages } from 'monaco-editor/editor'
import { maxLinkSearchChars, maxLinks } from '../../../core/limits.ts'

/** As much of a text as finding links needs. A Monaco model fits. */
interface Lines {
  getValueLength(): number
  getLineCount(): number
  getLineContent(line: number): string
}

/** The first http and https addresses of a text that is not too long to be looked through. Monaco opens them in a new tab without a way back to this page. */
export function findLinks(text: Lines): languages.ILink[] {
  const links: languages.ILink[] = []
  if (text.getValueLength() > maxLinkSearchChars) return links
  for (let line = 1; line <= text.getLineCount(); line += 1) {
    for (const match of text.getLineContent(line).matchAll(/\bhttps?:\/\/[^\s"'<>\\`{}|^]+/g)) {
      if (links.length === maxLinks) return links
      const url = trimEnd(match[0])
      const start = match.index + 1
      const range = { startLineNumber: line, startColumn: start, endLineNumber: line, endColumn: start + url.length }
      links.push({ range, url, tooltip: 'Open in a new tab' })
    }
  }
  return links
}

/** Without the punctuation of the sentence around it. */
function trimEnd(url: string): string {
  let end = url.length
  while ('.,;:!?)]'.includes(url.charAt(end - 1))) end -= 1
  return url.slice(0, end)
}
