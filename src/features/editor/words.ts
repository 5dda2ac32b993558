// The words that both surfaces show.

export const editorLabel = 'Response'

export const placeholder = [
  'Paste a Nylas API response here: its JSON body,',
  'or all that curl -i printed, status line and headers too.',
  'An error type or a status alone is explained as well.',
].join('\n')
