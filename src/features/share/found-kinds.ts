// Sums up what was found in a text: how often each kind, and for what reasons.
import { type Mask, type MaskKind, personalKinds, secretKinds } from '../../core/redact/mask.ts'

export interface FoundKind {
  readonly kind: MaskKind
  readonly count: number
  /** Each reason with how often it applies, in the order of the text. */
  readonly reasons: readonly (readonly [reason: string, count: number])[]
}

/** The kinds that were found, secrets first. */
export function foundKinds(masks: readonly Mask[]): readonly FoundKind[] {
  return [...secretKinds, ...personalKinds].flatMap((kind) => {
    const ofKind = masks.filter((mask) => mask.kind === kind)
    if (ofKind.length === 0) return []
    const reasons = new Map<string, number>()
    for (const { reason } of ofKind) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    return [{ kind, count: ofKind.length, reasons: [...reasons] }]
  })
}
