// Makes of a view what of it may leave the device: its text without what is hidden, and the link that opens it.
import { Later } from './later.ts'
import type { EncodedLink } from './permalink/encode-permalink.ts'
import type { LinkedView } from './permalink/permalink.ts'
import type { Mask, PersonalKind } from './redact/mask.ts'
import { redact } from './redact/redact.ts'

export interface Shareable {
  readonly text: string
  /** Opens the text, read as the view chooses. */
  readonly link: EncodedLink
  /** What is hidden in it; the spans are those of the text before. */
  readonly masks: readonly Mask[]
  /** What would be hidden if no kind were shown. */
  readonly found: readonly Mask[]
}

/** Only who shares needs what compresses. */
const encoder = new Later(
  'What makes links',
  async () => (await import('./permalink/encode-permalink.ts')).encodePermalink,
)

/**
 * Hides secrets always, and personal data of any kind that is not to be shown.
 * @throws PartNotLoaded where what makes links cannot be fetched
 */
export async function shareable(view: LinkedView, shown: readonly PersonalKind[]): Promise<Shareable> {
  await encoder.fetch()
  const { text, masks } = redact(view.text, new Set(shown))
  return {
    text,
    link: encoder.value({ ...view, text }),
    masks,
    found: shown.length === 0 ? masks : redact(view.text).masks,
  }
}
