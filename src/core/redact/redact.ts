// Hides secrets and personal data in a text of any form; what is left tells the same story.
import { findByKey } from './find-keys.ts'
import type { Found, Mask, MaskKind, PersonalKind } from './mask.ts'
import { valuePatterns } from './patterns.ts'
import { isStandIn, StandIns } from './stand-ins.ts'

export interface Redaction {
  readonly text: string
  /** In the order of the text; their spans are those of the text before the redaction. */
  readonly masks: readonly Mask[]
}

/**
 * Replaces keys, tokens, codes and personal data by stand-ins of the same shape. The same value gets the same stand-in.
 * @param shown kinds of personal data to leave as they are; secrets are hidden always
 * @param standIns those of the texts that this one belongs to
 */
export function redact(
  text: string,
  shown: ReadonlySet<PersonalKind> = new Set(),
  standIns: StandIns = new StandIns(),
): Redaction {
  const masks: Mask[] = []
  let redacted = ''
  let at = 0
  const isHidden = (kind: MaskKind) => kind === 'secret' || !shown.has(kind)
  for (const found of inOrder([...findByKey(text, isHidden), ...findByShape(text, isHidden)])) {
    const value = text.slice(found.span.start, found.span.end)
    if (found.span.start < at || isStandIn(found.kind, value)) continue
    const standIn = standIns.for(found, value)
    masks.push({ ...found, standIn })
    redacted += text.slice(at, found.span.start) + standIn
    at = found.span.end
  }
  return { text: redacted + text.slice(at), masks }
}

function findByShape(text: string, isHidden: (kind: MaskKind) => boolean): Found[] {
  const asked = valuePatterns.filter(({ kind }) => isHidden(kind))
  return asked.flatMap(({ pattern, only, ...rest }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      if (only && !only.test(match[0])) return []
      const value = match.groups?.['value']
      const start = match.index + (value === undefined ? 0 : match[0].indexOf(value))
      return [{ ...rest, span: { start, end: start + (value ?? match[0]).length } }]
    }),
  )
}

/** From left to right; of those that start together secrets first, then the longest. */
function inOrder(found: Found[]): Found[] {
  const rank = ({ kind }: Found) => (kind === 'secret' ? 0 : 1)
  return found.toSorted(
    (a, b) =>
      a.span.start - b.span.start || rank(a) - rank(b) || b.span.end - b.span.start - (a.span.end - a.span.start),
  )
}
