// The editor's colours, for where the page does not set them as custom properties of the same names.

export const paletteNames = [
  'editor-bg',
  'editor-fg',
  'editor-muted',
  'editor-error',
  'editor-warning',
  'editor-info',
  'editor-border',
  'editor-selection',
  'token-key',
  'token-string',
  'token-number',
  'token-literal',
  'token-comment',
  'token-header',
  'token-status',
] as const

export type PaletteName = (typeof paletteNames)[number]

/** Colours written `#rrggbb`. */
export type Palette = Readonly<Record<PaletteName, string>>

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    'editor-bg': '#ffffff',
    'editor-fg': '#1f2328',
    'editor-muted': '#59636e',
    'editor-error': '#c4282d',
    'editor-warning': '#8f5f00',
    'editor-info': '#0a60c7',
    'editor-border': '#d1d5db',
    'editor-selection': '#cfe3fb',
    'token-key': '#0b4f9e',
    'token-string': '#0f6238',
    'token-number': '#943a05',
    'token-literal': '#7b3fb8',
    'token-comment': '#59636e',
    'token-header': '#0b4f9e',
    'token-status': '#1f2328',
  },
  dark: {
    'editor-bg': '#14171c',
    'editor-fg': '#e4e7eb',
    'editor-muted': '#949ca6',
    'editor-error': '#ff8078',
    'editor-warning': '#e0ac4a',
    'editor-info': '#6cb2ff',
    'editor-border': '#353b44',
    'editor-selection': '#264a73',
    'token-key': '#86bfff',
    'token-string': '#86d7a4',
    'token-number': '#f2a76a',
    'token-literal': '#cda6f5',
    'token-comment': '#949ca6',
    'token-header': '#86bfff',
    'token-status': '#e4e7eb',
  },
}
