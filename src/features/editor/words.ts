// The words that both surfaces show.

export const editorLabel = 'Response'

/** Short lines, which fit a phone. */
export const placeholder = ['Paste a Nylas response:', 'its body, all of curl -i,', 'an error type or a status.'].join(
  '\n',
)
