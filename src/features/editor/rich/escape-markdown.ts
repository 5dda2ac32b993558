// Monaco's cards read Markdown; pasted text must come out as the text it is.

/** Markdown that shows `text` letter by letter, with its line breaks: no link, image, code, heading or HTML comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimStart().replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`))
    .join('  \n')
}
