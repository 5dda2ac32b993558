// Findings as Monaco draws them: an underline, a mark in the overview ruler, a sign in the gutter.
import type { editor } from 'monaco-editor/editor'
import { severities, type Severity } from '../../../core/model.ts'
import type { EditorMarker } from '../types.ts'
import { clampRange, type TextShape } from './clamp-range.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { MarkerSeverity } from './monaco.ts'

const markerSeverity: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
}

/** The underlines and ruler marks. A finding past the end of the text is left out. */
export function toMarkerData(markers: readonly EditorMarker[], text: TextShape): editor.IMarkerData[] {
  return markers.flatMap(({ range, severity, message, rule }) => {
    const place = clampRange(range, text)
    return place === null ? [] : [{ ...place, severity: markerSeverity[severity], message, code: rule }]
  })
}

/** One gutter sign per line, the worst of its findings; its card says all of them. */
export function toGlyphs(markers: readonly EditorMarker[], text: TextShape): editor.IModelDeltaDecoration[] {
  const byLine = new Map<number, EditorMarker[]>()
  for (const marker of markers) {
    if (clampRange(marker.range, text) === null) continue
    const line = marker.range.startLine
    byLine.set(line, [...(byLine.get(line) ?? []), marker])
  }
  return [...byLine].map(([line, found]) => {
    const worst = severities.find((severity) => found.some((marker) => marker.severity === severity)) ?? 'info'
    return {
      range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
      options: {
        glyphMarginClassName: `response-editor-glyph response-editor-glyph-${worst}`,
        glyphMarginHoverMessage: found.map(({ message }) => ({ value: escapeMarkdown(message) })),
      },
    }
  })
}
