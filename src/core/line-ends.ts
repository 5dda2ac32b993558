// Line ends as the editor has them.

/** The text with every line end as `\n`. Whatever is compared with the editor's text, or points into it, is written like this. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}
