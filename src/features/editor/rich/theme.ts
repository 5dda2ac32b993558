// The editor's two colour themes, read from the page's custom properties.
import { editor } from './monaco.ts'

/** Monaco's names for what is coloured, and the custom property that says how. */
const tokenProperties: readonly [token: string, property: string, fontStyle?: string][] = [
  ['', '--editor-fg'],
  ['delimiter', '--muted'],
  ['string.key', '--token-key'],
  ['string.value', '--token-string'],
  ['string.escape', '--token-literal'],
  ['number', '--token-number'],
  ['keyword', '--token-literal'],
  ['comment', '--token-comment', 'italic'],
  ['header.name', '--token-header'],
  ['status', '--token-status', 'bold'],
  ['status.fine', '--good', 'bold'],
  ['status.version', '--muted'],
  ['invalid', '--bad'],
]

/** The third part is an opacity, as two hexadecimal digits. */
const colorProperties: readonly [color: string, property: string, opacity?: string][] = [
  ['editor.background', '--editor-bg'],
  ['editor.foreground', '--editor-fg'],
  ['editorCursor.foreground', '--editor-fg'],
  ['editorLineNumber.foreground', '--muted'],
  ['editorLineNumber.activeForeground', '--editor-fg'],
  ['editor.placeholder.foreground', '--muted'],
  ['editor.selectionBackground', '--accent', '38'],
  ['editor.inactiveSelectionBackground', '--accent', '28'],
  ['editor.rangeHighlightBackground', '--accent', '18'],
  ['editor.findMatchBackground', '--accent', '60'],
  ['editor.findMatchHighlightBackground', '--accent', '30'],
  ['editorBracketMatch.background', '--accent', '20'],
  ['editorBracketMatch.border', '--line-strong'],
  ['editorError.foreground', '--bad'],
  ['editorWarning.foreground', '--caution'],
  ['editorInfo.foreground', '--accent'],
  ['editorOverviewRuler.errorForeground', '--bad'],
  ['editorOverviewRuler.warningForeground', '--caution'],
  ['editorOverviewRuler.infoForeground', '--accent'],
  ['editorOverviewRuler.border', '--editor-bg'],
  ['editorOverviewRuler.bracketMatchForeground', '--editor-bg'],
  ['editorWidget.background', '--raised'],
  ['editorWidget.foreground', '--text'],
  ['editorWidget.border', '--line'],
  ['editorHoverWidget.background', '--raised'],
  ['editorHoverWidget.foreground', '--text'],
  ['editorHoverWidget.border', '--line'],
  ['diffEditor.insertedLineBackground', '--good', '12'],
  ['diffEditor.insertedTextBackground', '--good', '1f'],
  ['diffEditor.removedLineBackground', '--bad', '12'],
  ['diffEditor.removedTextBackground', '--bad', '1f'],
  ['input.background', '--surface'],
  ['input.foreground', '--text'],
  ['input.border', '--line-strong'],
  ['menu.background', '--raised'],
  ['menu.foreground', '--text'],
  ['menu.border', '--line'],
  ['quickInput.background', '--raised'],
  ['quickInputList.focusBackground', '--accent-soft'],
  ['quickInputList.focusForeground', '--text'],
  ['focusBorder', '--accent'],
  ['textLink.foreground', '--accent'],
]

/** Defines the theme from the colours that hold at `host` now, and shows it. What the page leaves open is Monaco's own. */
export function applyTheme(host: HTMLElement, dark: boolean): void {
  const name = dark ? 'inspector-dark' : 'inspector-light'
  const read = propertyReader(host)
  editor.defineTheme(name, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: tokenProperties.flatMap(([token, property, fontStyle = '']) => {
      const foreground = read(property)
      return foreground === null ? [] : [{ token, foreground, fontStyle }]
    }),
    colors: Object.fromEntries(
      colorProperties.flatMap(([color, property, opacity = '']) => {
        const value = read(property)
        return value === null ? [] : [[color, `#${value}${opacity}`]]
      }),
    ),
  })
  editor.setTheme(name)
}

/** Reads colours as six hexadecimal digits; null for a property that is not set, or not to a colour of this notation. */
function propertyReader(host: HTMLElement): (property: string) => string | null {
  const style = getComputedStyle(host)
  const probe = document.createElement('span')
  return (property) => {
    if (style.getPropertyValue(property) === '') return null
    probe.style.color = `var(${property})`
    host.append(probe)
    const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(probe).color)?.slice(1)
    probe.remove()
    return parts?.map((part) => Number(part).toString(16).padStart(2, '0')).join('') ?? null
  }
}
