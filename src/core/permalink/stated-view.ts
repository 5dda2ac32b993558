// Links that people and other tools write by hand: `#type=grant.not_found&status=404`, `#status=429`, `#text=…`.
import { parseHttpStatus } from '../http-status.ts'
import { type Form, forms } from '../model.ts'
import { underLinkRemark } from '../read/link-remark.ts'
import type { LinkedView } from './permalink.ts'

/**
 * What a fragment states that is written as a query: `type`, `status`, `message`, `provider_error`, `request_id`, or `text` and
 * `form`; null where nothing can be shown.
 */
export function statedView(fragment: string): LinkedView | null {
  const parameters = new URLSearchParams(fragment)
  const form = forms.find((candidate) => candidate === parameters.get('form')) ?? null
  const status = statusOf(parameters.get('status'))
  const text = parameters.get('text')
  if (text) return viewOf(text, form, status)
  const body = bodyOf(parameters)
  if (body) return viewOf(underLinkRemark(status === null ? body : `HTTP/1.1 ${status}\n\n${body}`), null, null)
  const bare = parameters.get('type') ?? status
  return bare === null || bare === '' ? null : viewOf(String(bare), null, null)
}

/** A body where more than a type is stated: type and status alone are shorter by themselves. */
function bodyOf(parameters: URLSearchParams): string | null {
  const [type, message, provider, requestId] = ['type', 'message', 'provider_error', 'request_id'].map(
    (name) => parameters.get(name) || null,
  )
  const status = statusOf(parameters.get('status'))
  if (!type && !message && !provider && !requestId) return null
  if (type && !message && !provider && !requestId && status === null) return null
  const body = {
    ...(requestId && { request_id: requestId }),
    error: {
      ...(type && { type }),
      ...(message && { message }),
      // What the provider said, or whether it said anything, is open where the link does not tell.
      ...(provider ? statedProvider(provider) : { [leftOut]: 0 }),
    },
  }
  return JSON.stringify(body, null, 2).replace(`"${leftOut}": 0`, leftOut)
}

const leftOut = '…'

/** JSON as a program wrote it, or words; `null` says that there is no such field. */
function statedProvider(text: string): { readonly provider_error?: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    if (value === null) return {}
    return { provider_error: typeof value === 'object' ? value : text }
  } catch {
    return { provider_error: text }
  }
}

function statusOf(text: string | null): number | null {
  return text === null ? null : parseHttpStatus(text)
}

function viewOf(text: string, form: Form | null, status: number | null): LinkedView {
  return { text, form, status, exchange: 0 }
}
