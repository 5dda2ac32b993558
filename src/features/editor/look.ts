// The looks and words that both surfaces share, so that nothing moves when one takes over from the other.

export const editorLabel = 'Response'

export const placeholder = [
  'Paste a Nylas API response here: its JSON body,',
  'or all that curl -i printed, status line and headers too.',
  'An error type or a status alone is explained as well.',
].join('\n')

export const fontFamily =
  "ui-monospace, 'SFMono-Regular', 'SF Mono', Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace"
export const fontSize = 13
export const lineHeight = 20
export const paddingTop = 8
