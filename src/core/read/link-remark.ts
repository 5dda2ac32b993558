// The remark above a body that was written from a short link: what is missing there was never left out by Nylas.
import type { Source } from './source.ts'

const remark = '# From a link: it holds what the link states, and no more.'
const remarkLine = new RegExp(`^${remark}\\r?\\n`)

/** @param text a response made of what a link states */
export function underLinkRemark(text: string): string {
  return `${remark}\n${text}`
}

/** Whether the paste is a response made of what a link states. */
export function isFromLink({ paste }: Source): boolean {
  return remarkLine.test(paste.text)
}

/** The text below the remark; the same source where there is none. */
export function withoutLinkRemark(source: Source): Source {
  const [line] = remarkLine.exec(source.text) ?? []
  return line === undefined ? source : source.derive([{ start: 0, end: line.length, text: '' }])
}
