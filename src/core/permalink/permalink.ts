// Permalinks: a response in the fragment of an address, which no server ever sees. The first character is the version.
import { maxReadablePermalinkChars } from '../limits.ts'
import type { Form } from '../model.ts'
import { decode1 } from './decode-1.ts'
import { statedView } from './stated-view.ts'

/** What a link opens: the text, and what was chosen for it. */
export interface LinkedView {
  readonly text: string
  /** The form to read it as; null where the app decides. */
  readonly form: Form | null
  /** The status that a person chose, 100–599; null where none was. */
  readonly status: number | null
  /** Which of several responses is in view, from 0. */
  readonly exchange: number
}

export type OpenedLink =
  { readonly kind: 'view'; readonly view: LinkedView } | { readonly kind: 'unknown-version' | 'damaged' | 'too-large' }

/**
 * Opens the fragment of an address, with or without its number sign: a permalink, or what another tool stated by name.
 * @returns null where the fragment is empty or belongs to a page of the app (`#/…`)
 */
export async function openFragment(hash: string): Promise<OpenedLink | null> {
  const fragment = hash.startsWith('#') ? hash.slice(1) : hash
  if (fragment === '' || fragment.startsWith('/')) return null
  if (fragment.length > maxReadablePermalinkChars) return { kind: 'too-large' }
  const view = fragment.startsWith('1') ? await decode1(fragment.slice(1)) : statedView(fragment)
  if (view) return { kind: 'view', view }
  return { kind: /^[02-9]/.test(fragment) ? 'unknown-version' : 'damaged' }
}
