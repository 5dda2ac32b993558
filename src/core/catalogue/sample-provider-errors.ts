// A response of Nylas that passes on a provider's error, in the form in which that provider writes its errors.
import type { Category } from '../model.ts'
import { errorBody, httpSample, type Json } from './sample-texts.ts'
import type { ProviderErrorEntry } from './types.ts'

/** With which type and status Nylas passes an error on, by its category; anything else is a `provider_error`. */
const carriers: ReadonlyMap<Category, { readonly type: string; readonly status: number }> = new Map([
  ['authentication', { type: 'unauthorized', status: 401 }],
  ['grant', { type: 'unauthorized', status: 401 }],
  ['authorization', { type: 'insufficient_scopes', status: 403 }],
  ['not-found', { type: 'not_found_error', status: 404 }],
  ['rate-limit', { type: 'rate_limit_error', status: 429 }],
  ['server', { type: 'provider_error', status: 504 }],
])

/** A response whose `provider_error` holds the entry's first code and first phrase. */
export function providerSample(entry: ProviderErrorEntry): string {
  const { type, status } = carriers.get(entry.category) ?? { type: 'provider_error', status: 400 }
  return httpSample(status, errorBody(type, 'Provider returned an error', providerErrorOf(entry, status)))
}

function providerErrorOf({ provider, codes, says, title }: ProviderErrorEntry, status: number): Json {
  const [code] = codes
  const words = wordsOf(provider, says[0], title)
  if (code === undefined) return provider === 'google' ? { error: { code: status, message: words } } : words
  if (/^AADSTS\d+$/.test(code)) return { error: 'invalid_grant', error_description: `${code}: ${words}` }
  if (/^[245]\.\d+\.\d+$/.test(code)) return `${code.startsWith('4') ? '451' : '550'} ${code} ${words}`
  if (provider === 'zoom') return { code: /^\d+$/.test(code) ? Number(code) : code, message: words }
  if (/^[245]\d\d$/.test(code)) return `${code} ${words}`
  if (isMail(provider)) return `NO [${code}] ${words}`
  // The names of OAuth are the same at every provider.
  if (/^[a-z]+(?:_[a-z]+)+$/.test(code)) return { error: code, error_description: words }
  if (provider !== 'google') return { error: { code, message: words } }
  if (/^[A-Z_]+$/.test(code)) return { error: { code: status, message: words, status: code } }
  return {
    error: { code: status, message: words, errors: [{ message: words, domain: 'global', reason: code }] },
  }
}

function isMail(provider: ProviderErrorEntry['provider']): boolean {
  return provider === 'imap' || provider === 'smtp' || provider === 'icloud' || provider === 'yahoo'
}

/** The first phrase that announces the entry. Where its code does, a mail server's words must not announce another. */
function wordsOf(provider: ProviderErrorEntry['provider'], phrase: string | undefined, title: string): string {
  if (phrase !== undefined) return phrase.charAt(0).toUpperCase() + phrase.slice(1)
  return isMail(provider) ? 'Command rejected' : title.replaceAll('`', '')
}
