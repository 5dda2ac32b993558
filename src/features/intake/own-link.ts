// Tells an address that the inspector itself made from any other.
import { openFragment } from '../../core/permalink/permalink.ts'

/**
 * The fragment of an address that holds a response, with its number sign: any link to this page, or a permalink to another copy
 * of the app, whose checksum says what it is. Null for any other text.
 * @param base the address of the page
 */
export async function ownFragment(text: string, base: string): Promise<string | null> {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return null
  const { origin, pathname, hash } = new URL(text)
  if (hash.length < 2 || hash.startsWith('#/')) return null
  const page = new URL(base)
  const isHere = origin === page.origin && pathname === page.pathname
  return isHere || (hash.startsWith('#1') && (await openFragment(hash))?.kind === 'view') ? hash : null
}
