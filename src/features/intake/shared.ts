// What was shared with the app: the service worker or the receiving page has laid it into a cache, from which it is taken once.
import { isHttpStatus } from '../../core/http-status.ts'
import { maxSharedFiles } from '../../core/limits.ts'
import { type Form, forms } from '../../core/model.ts'
import { sharedCacheName, type SharedFile, sharedPath, type SharedRecord } from '../../core/shared-cache.ts'
import { ownFragment } from './own-link.ts'

export type Shared =
  /** `fragment` is that of a permalink, with its number sign; then there is no text. */
  | { readonly kind: 'link'; readonly fragment: string }
  | {
      readonly kind: 'text'
      readonly text: string
      /** 100–599 and a form, where the page that sent the text stated them. */
      readonly status: number | null
      readonly form: Form | null
    }
  | { readonly kind: 'files'; readonly files: readonly File[]; readonly words: string | null }
  | { readonly kind: 'nothing'; readonly words: string }

const words = {
  gone: 'What was shared is not here any more. Share it again, or paste it.',
  blocked: 'This browser does not let the page read what was shared. Paste it, or open it as a file.',
  empty: 'What was shared holds no text and no file.',
}

/**
 * Takes what was shared out of the cache. It never rejects.
 * @param id as the address names it: any text
 * @param base the address of the page
 */
export async function takeShared(id: string, base: string): Promise<Shared> {
  if (!/^[\w-]{1,64}$/.test(id)) return { kind: 'nothing', words: words.gone }
  const address = new URL(sharedPath(id), base).href
  try {
    const cache = await caches.open(sharedCacheName)
    const record = await (await cache.match(address))?.json().then(parseRecord, () => null)
    if (!record) return { kind: 'nothing', words: words.gone }
    const files = await Promise.all(
      record.files.map(async ({ name, type }, index) => {
        const blob = await (await cache.match(`${address}/${index}`))?.blob()
        return blob && new File([blob], name, { type })
      }),
    )
    await Promise.all([address, ...files.map((_, index) => `${address}/${index}`)].map((it) => cache.delete(it)))
    return await meant(record, files, base)
  } catch {
    return { kind: 'nothing', words: words.blocked }
  }
}

async function meant(record: CheckedRecord, found: readonly (File | undefined)[], base: string): Promise<Shared> {
  const files = found.filter((file) => file !== undefined)
  const text = textOf(record)
  const missing = missingWords(record.files.filter((_, index) => found[index] === undefined))
  if (files.length > 0) {
    const beside = text === '' ? [] : [new File([text], record.title || 'Shared text', { type: 'text/plain' })]
    return { kind: 'files', files: [...beside, ...files], words: missing }
  }
  if (text === '') return { kind: 'nothing', words: missing ?? words.empty }
  const fragment = await ownFragment(text.trim(), base)
  return fragment === null
    ? { kind: 'text', text, status: record.status, form: record.form }
    : { kind: 'link', fragment }
}

/** Some systems put the address into the text, some beside it; a title alone is better than nothing. */
function textOf({ title, text, url }: SharedRecord): string {
  const parts = text.includes(url) ? [text] : [text, url]
  return parts.filter((part) => part.trim() !== '').join('\n') || title
}

function missingWords(files: readonly SharedFile[]): string | null {
  const [first, ...others] = files
  if (!first) return null
  if (others.length > 0) return `${files.length} of the files that were shared could not be taken over.`
  return first.tooLarge
    ? `${first.name} is too large to be shared. Open it with Open file.`
    : `${first.name} could not be taken over. Open it with Open file.`
}

interface CheckedRecord extends SharedRecord {
  readonly form: Form | null
}

/** Reads what the service worker or the receiving page wrote; null where it is no object. */
function parseRecord(value: unknown): CheckedRecord | null {
  if (typeof value !== 'object' || value === null) return null
  const { title, text, url, files, status, form } = value as Readonly<Record<string, unknown>>
  const listed: readonly unknown[] = Array.isArray(files) ? files : []
  return {
    status: isHttpStatus(status) ? status : null,
    form: forms.find((known) => known === form) ?? null,
    title: stringOf(title),
    text: stringOf(text),
    url: stringOf(url),
    files: listed.slice(0, maxSharedFiles).map((file) => {
      const { name, type, tooLarge } = (file ?? {}) as Readonly<Record<string, unknown>>
      return { name: stringOf(name) || 'unnamed', type: stringOf(type), tooLarge: tooLarge === true }
    }),
  }
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
