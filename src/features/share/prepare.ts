// Makes what is shared: the text without what is hidden, read again, and its link. Nothing here sees more than that text.
import { grouped } from '../../core/grouped.ts'
import type { InspectOptions } from '../../core/inspect.ts'
import { maxSharedChars } from '../../core/limits.ts'
import type { Form, InspectedExchange, Inspection } from '../../core/model.ts'
import type { LinkedView } from '../../core/permalink/permalink.ts'
import type { PersonalKind } from '../../core/redact/mask.ts'
import type { Shareable } from '../../core/shareable.ts'
import { optionsOf } from './own-view.ts'

export type InspectText = (text: string, options: InspectOptions, signal: AbortSignal) => Promise<Inspection>

/** What takes its time with a long text, and is therefore done away from the page's thread. */
export interface ShareWork {
  readonly inspect: InspectText
  readonly shareable: (view: LinkedView, shown: readonly PersonalKind[], signal: AbortSignal) => Promise<Shareable>
}

export interface Shared extends Shareable {
  readonly form: Form
  readonly exchange: InspectedExchange
}

interface Request {
  readonly view: LinkedView
  readonly shown: ReadonlySet<PersonalKind>
  readonly work: ShareWork
  readonly signal: AbortSignal
}

/** @throws Error with a message for the person, where the text is too long or the work on it fails */
export async function prepare({ view, shown, work, signal }: Request): Promise<Shared> {
  if (view.text.length > maxSharedChars) {
    throw new Error(
      `This text has ${grouped(view.text.length)} characters, and up to ${grouped(maxSharedChars)} can be searched for secrets. Share the part that matters: copy it into the editor alone.`,
    )
  }
  const shareable = await work.shareable(view, [...shown], signal)
  const { form, exchanges } = await work.inspect(shareable.text, optionsOf(view), signal)
  return { ...shareable, form, exchange: exchanges[view.exchange] ?? exchanges[0] }
}
