// Draws the verdict as a picture: an SVG of the size that chats and issue trackers show.
import { actorLabels, categoryLabels, retryAnswers } from '../labels.ts'
import type { InspectedExchange } from '../model.ts'
import { plainWords } from '../plain-words.ts'
import { toneOf, toneWord } from '../tone.ts'

export const cardWidth = 1200
export const cardHeight = 630

const margin = 80
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif"
const mono = "ui-monospace, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace"

/** The average letter of the widest of these fonts, set bold, as a part of its size. */
const widestLetter = 0.66

const colours = { good: '#14693f', caution: '#7f5000', bad: '#a8231c', neutral: '#43484e' } as const

const maxTypeChars = 56
const maxTitleLines = 3

/** Status, type, title, whose move it is and whether to retry: nothing else of what was pasted is in it. */
export function verdictCard({ diagnosis, type }: InspectedExchange): string {
  const colour = colours[toneOf(diagnosis)]
  const badge = diagnosis.status ? `${diagnosis.status.code} ${diagnosis.status.name}` : toneWord(diagnosis)
  const title = titleLines(plainWords(diagnosis.title))
  const facts = [
    ['Category', categoryLabels[diagnosis.category], 0],
    ['Whose move', actorLabels[diagnosis.actor], 300],
    ['Retry', retryAnswers[diagnosis.retry.verdict], 710],
  ] as const
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}" viewBox="0 0 ${cardWidth} ${cardHeight}">`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="#f6f6f4"/>`,
    `<rect width="16" height="${cardHeight}" fill="${colour}"/>`,
    `<circle cx="${margin + 14}" cy="106" r="14" fill="${colour}"/>`,
    text(badge, { x: margin + 44, y: 120, size: 38, fill: colour, weight: 600 }),
    type ? text(shortened(type.canonical ?? type.value), { y: 190, size: 30, family: mono, fill: '#1a1b1c' }) : '',
    ...title.lines.map((line, index) =>
      text(line, { y: 284 + index * title.size * 1.15, size: title.size, fill: '#1a1b1c', weight: 600 }),
    ),
    `<rect x="${margin}" y="474" width="1040" height="2" fill="#d6d5d0"/>`,
    ...facts.flatMap(([term, value, x]) => [
      text(term, { x: margin + x, y: 524, size: 22, fill: '#5a5e63' }),
      text(value, { x: margin + x, y: 560, size: 26, fill: '#1a1b1c', weight: 600 }),
    ]),
    text('Nylas Response Inspector', { x: cardWidth - margin, y: 118, size: 22, fill: '#5a5e63', anchor: 'end' }),
    '</svg>',
  ].join('')
}

interface TextLook {
  readonly x?: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly family?: string
  readonly weight?: number
  readonly anchor?: 'start' | 'end'
}

function text(words: string, { x = margin, y, size, fill, family = sans, weight = 400, anchor = 'start' }: TextLook) {
  const look = `font-family="${family}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"`
  return `<text x="${x}" y="${Math.round(y)}" fill="${fill}" ${look}>${escaped(words)}</text>`
}

/** Broken between words, in the largest size in which it fits. */
function titleLines(title: string): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of [60, 52, 46]) {
    const lines = wrapped(title, Math.floor((cardWidth - 2 * margin) / (size * widestLetter)))
    if (lines.length * size <= maxTitleLines * 60) return { size, lines: balanced(title, lines) }
  }
  return { size: 40, lines: wrapped(title, 39).slice(0, maxTitleLines) }
}

/** The same number of lines, as narrow as they can be: no word stands alone on the last one. */
function balanced(title: string, lines: readonly string[]): readonly string[] {
  let best = lines
  for (let maxChars = Math.max(...lines.map((line) => line.length)) - 1; maxChars > 0; maxChars--) {
    const narrower = wrapped(title, maxChars)
    if (narrower.length > lines.length) break
    best = narrower
  }
  return best
}

function wrapped(words: string, maxChars: number): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= maxChars) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function shortened(type: string): string {
  const characters = Array.from(type.slice(0, maxTypeChars * 2))
  return characters.length > maxTypeChars ? `${characters.slice(0, maxTypeChars - 1).join('')}…` : type
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** As text of XML, which has no control characters and no halves of surrogate pairs. */
function escaped(words: string): string {
  return words
    .replaceAll(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
