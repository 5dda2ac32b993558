// The words that both surfaces show.

export const editorLabel = 'Response'

/** Short lines, which fit a phone: a placeholder does not wrap. */
export const placeholder = ['Paste a Nylas response:', 'its body, all of curl -i,', 'an error type or a status.'].join(
  '\n',
)
