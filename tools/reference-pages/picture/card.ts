// The picture that a link unfurls to: the literal, the headline, and whose move it is.
import { readFile } from 'node:fs/promises'
import { type Ink, createCanvas } from './canvas.ts'
import { type Font, readFont } from './font.ts'
import { type Outline, roundedBox } from './outline.ts'
import type { Colour } from './png.ts'

export const cardSize = { width: 1200, height: 630 } as const

export interface Card {
  readonly literal: string
  readonly headline: string
  readonly note: string
}

const margin = 80
const room = cardSize.width - 2 * margin

const surface: Colour = [0x17, 0x18, 0x1b]
const accent: Colour = [0x9d, 0xb8, 0xff]
const ink = (colour: Colour, ground = surface): Ink => ({ ground, colour })
const inks = {
  text: ink([0xec, 0xec, 0xea]),
  muted: ink([0xa3, 0xa8, 0xaf]),
  accent: ink(accent),
  onAccent: ink([0x0e, 0x14, 0x24], accent),
} as const

/** Reads the fonts once and returns what draws a card, as a PNG file. Drawing throws at a character the fonts lack. */
export async function cardPainter(fonts: string): Promise<(card: Card) => Promise<Buffer>> {
  const open = async (name: string) => readFont(await readFile(`${fonts}/${name}.woff`))
  const [regular, strong, code] = await Promise.all([
    open('inter-latin-400-normal'),
    open('inter-latin-600-normal'),
    open('ibm-plex-mono-latin-600-normal'),
  ])
  return ({ literal, headline, note }) => {
    const canvas = createCanvas(cardSize.width, cardSize.height, Object.values(inks))
    canvas.fill([roundedBox(0, 0, 16, cardSize.height, 0)], inks.accent)
    canvas.fill([roundedBox(margin, 70, 52, 52, 13)], inks.accent)
    canvas.fill(mark(code), inks.onAccent)
    canvas.fill(strong.outlines('Nylas Response Inspector', 30, margin + 72, 107), inks.muted)
    const literalSize = fitting(code, literal, 52)
    canvas.fill(code.outlines(literal, literalSize, margin, 244), inks.accent)
    const { size, lines } = wrapped(strong, headline)
    for (const [index, line] of lines.entries()) {
      canvas.fill(strong.outlines(line, size, margin, 346 + index * size * 1.2), inks.text)
    }
    canvas.fill(regular.outlines(note, fitting(regular, note, 32), margin, 560), inks.muted)
    return canvas.png()
  }
}

/** Braces around a dot, as on the icon. */
function mark(font: Font): Outline[] {
  const brace = (text: string, x: number) => font.outlines(text, 34, x, 107)
  return [...brace('{', margin + 3), ...brace('}', margin + 28), roundedBox(margin + 22, 92, 8, 8, 4)]
}

/** The largest size up to `most` in which the text fits the room. */
function fitting(font: Font, text: string, most: number): number {
  return Math.min(most, Math.floor((most * room) / font.width(text, most)))
}

/** The headline in as large a size as three lines allow, broken between words. */
function wrapped(font: Font, text: string): { readonly size: number; readonly lines: readonly string[] } {
  for (const [size, most] of [
    [68, 2],
    [56, 3],
  ] as const) {
    const lines = broken(font, text, size)
    if (lines.length <= most) return { size, lines }
  }
  return { size: 44, lines: broken(font, text, 44) }
}

function broken(font: Font, text: string, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && font.width(longer, size) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
