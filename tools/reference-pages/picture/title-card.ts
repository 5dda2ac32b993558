// The picture of a page that is about no single entry, in the manner of the verdict's card.
import { cardHeight, cardWidth } from '../../../src/core/report/card.ts'
import { html } from '../html.ts'
import { siteName } from '../page.ts'
import { families } from './draw-cards.ts'

export interface TitleCard {
  readonly literal: string
  /** Broken by hand: a line holds about 30 characters. */
  readonly lines: readonly string[]
  readonly note: string
}

const accent = '#2b55c4'
const lineHeight = 72

/**
 * The card as SVG.
 * @param icon the app's icon, as SVG text
 */
export function titleCard({ literal, lines, note }: TitleCard, icon: string): string {
  const sized = { html: icon.replace('<svg ', '<svg x="80" y="72" width="60" height="60" ') }
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${cardWidth}"
    height="${cardHeight}"
    font-family="${families.sans}"
  >
    <rect width="100%" height="100%" fill="#f6f6f4" />
    <rect width="16" height="100%" fill="${accent}" />
    ${sized}
    <text x="160" y="114" font-size="34" fill="#5a5e63" font-weight="600">${siteName}</text>
    <text x="80" y="238" font-size="38" fill="${accent}" font-family="${families.mono}">${literal}</text>
    <g font-size="60" fill="#1a1b1c" font-weight="600">
      ${lines.map((line, index) => html`<text x="80" y="${330 + index * lineHeight}">${line}</text>`)}
    </g>
    <rect x="80" y="474" width="1040" height="2" fill="#d6d5d0" />
    <text x="80" y="540" font-size="30" fill="#5a5e63">${note}</text>
  </svg>`.html
}
