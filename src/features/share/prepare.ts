// Makes what is shared: the text without what is hidden, read again, and its link. Nothing here sees more than that text.
import { grouped } from '../../core/grouped.ts'
import { maxSharedChars } from '../../core/limits.ts'
import type { InspectOptions } from '../../core/inspect.ts'
import type { Form, InspectedExchange, Inspection } from '../../core/model.ts'
import { type EncodedLink, encodePermalink } from '../../core/permalink/encode-permalink.ts'
import type { LinkedView } from '../../core/permalink/permalink.ts'
import type { Mask, PersonalKind } from '../../core/redact/mask.ts'
import { redact } from '../../core/redact/redact.ts'
import { optionsOf } from './own-view.ts'

export type InspectText = (text: string, options: InspectOptions, signal: AbortSignal) => Promise<Inspection>

export interface Shared {
  /** The text as it is shared. */
  readonly text: string
  readonly form: Form
  readonly exchange: InspectedExchange
  readonly link: EncodedLink
  /** What is hidden in it; the spans are those of the text before. */
  readonly masks: readonly Mask[]
  /** What would be hidden if no kind were shown. */
  readonly found: readonly Mask[]
}

interface Request {
  readonly view: LinkedView
  readonly shown: ReadonlySet<PersonalKind>
  readonly inspect: InspectText
  readonly signal: AbortSignal
}

/** @throws Error with a message for the person, where the text is too long or the inspection fails */
export async function prepare({ view, shown, inspect, signal }: Request): Promise<Shared> {
  if (view.text.length > maxSharedChars) {
    throw new Error(
      `This text has ${grouped(view.text.length)} characters, and up to ${grouped(maxSharedChars)} can be searched for secrets. Share the part that matters: copy it into the editor alone.`,
    )
  }
  await painted()
  const { text, masks } = redact(view.text, shown)
  const { form, exchanges } = await inspect(text, optionsOf(view), signal)
  return {
    text,
    form,
    exchange: exchanges[view.exchange] ?? exchanges[0],
    link: encodePermalink({ ...view, text }),
    masks,
    found: shown.size === 0 ? masks : redact(view.text).masks,
  }
}

/** A long text takes a moment, in which the dialog is to be on screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
