// The two colour themes, read from the page's custom properties.
import { type editor as Editor } from 'monaco-editor/editor'
import { paletteNames, palettes, type Palette, type PaletteName } from './palette.ts'
import { editor } from './monaco.ts'

/** Defines the theme from the colours that the page has now, and shows it in every editor. */
export function applyTheme(host: HTMLElement, dark: boolean): void {
  const name = dark ? 'inspector-dark' : 'inspector-light'
  editor.defineTheme(name, toTheme(readPalette(host, palettes[dark ? 'dark' : 'light']), dark))
  editor.setTheme(name)
}

/** The colours that the page sets on `host`; the fallback where it sets none, or none that Monaco understands. */
function readPalette(host: HTMLElement, fallback: Palette): Palette {
  const probe = document.createElement('span')
  host.append(probe)
  const read = (name: PaletteName) => {
    probe.style.color = `var(--${name}, ${fallback[name]})`
    return toHex(getComputedStyle(probe).color) ?? fallback[name]
  }
  const palette = { ...fallback, ...Object.fromEntries(paletteNames.map((name) => [name, read(name)])) }
  probe.remove()
  return palette
}

/** `rgb(1, 2, 3)`, as computed colours are written, as `#010203`; null for another notation. */
function toHex(color: string): string | null {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(color)?.slice(1)
  return parts === undefined ? null : `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}

function toTheme(palette: Palette, dark: boolean): Editor.IStandaloneThemeData {
  const rule = (token: string, name: PaletteName, fontStyle = '') => ({
    token,
    foreground: palette[name].slice(1),
    fontStyle,
  })
  return {
    base: dark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      rule('', 'editor-fg'),
      rule('delimiter', 'editor-muted'),
      rule('string.key', 'token-key'),
      rule('string.value', 'token-string'),
      rule('string.escape', 'token-literal'),
      rule('number', 'token-number'),
      rule('keyword', 'token-literal'),
      rule('comment', 'token-comment', 'italic'),
      rule('header.name', 'token-header'),
      rule('header.value', 'editor-fg'),
      rule('status', 'token-status', 'bold'),
      rule('status.version', 'editor-muted'),
      rule('invalid', 'editor-error'),
    ],
    colors: {
      'editor.background': palette['editor-bg'],
      'editor.foreground': palette['editor-fg'],
      'editorCursor.foreground': palette['editor-fg'],
      'editorLineNumber.foreground': palette['editor-muted'],
      'editorLineNumber.activeForeground': palette['editor-fg'],
      'editor.selectionBackground': palette['editor-selection'],
      'editor.placeholder.foreground': palette['editor-muted'],
      'editorError.foreground': palette['editor-error'],
      'editorWarning.foreground': palette['editor-warning'],
      'editorInfo.foreground': palette['editor-info'],
      'editorWidget.background': palette['editor-bg'],
      'editorWidget.foreground': palette['editor-fg'],
      'editorWidget.border': palette['editor-border'],
      'editorHoverWidget.background': palette['editor-bg'],
      'editorHoverWidget.foreground': palette['editor-fg'],
      'editorHoverWidget.border': palette['editor-border'],
      'editorOverviewRuler.border': '#00000000',
      'menu.background': palette['editor-bg'],
      'menu.foreground': palette['editor-fg'],
      'menu.border': palette['editor-border'],
      'input.background': palette['editor-bg'],
      'input.foreground': palette['editor-fg'],
      'input.border': palette['editor-border'],
    },
  }
}
