// Links that people and other tools write by hand: `#type=grant.not_found&status=404`, `#status=429`, `#text=…`.
import { type Form, forms } from '../model.ts'
import type { LinkedView } from './permalink.ts'

/** What a fragment states that is written as a query: `type`, `status`, `message`, `request_id`, or `text` and `form`; null where nothing can be shown. */
export function statedView(fragment: string): LinkedView | null {
  const parameters = new URLSearchParams(fragment)
  const form = forms.find((candidate) => candidate === parameters.get('form')) ?? null
  const status = statusOf(parameters.get('status'))
  const text = parameters.get('text')
  if (text) return viewOf(text, form, status)
  const body = bodyOf(parameters)
  if (body) return viewOf(status === null ? body : `HTTP/1.1 ${status}\n\n${body}`, null, null)
  const bare = parameters.get('type') ?? status
  return bare === null || bare === '' ? null : viewOf(String(bare), null, null)
}

/** A body where more than a type is stated: type and status alone are shorter by themselves. */
function bodyOf(parameters: URLSearchParams): string | null {
  const [type, message, requestId] = ['type', 'message', 'request_id'].map((name) => parameters.get(name) || null)
  const status = statusOf(parameters.get('status'))
  if (!type && !message && !requestId) return null
  if (type && !message && !requestId && status === null) return null
  return JSON.stringify(
    {
      ...(requestId && { request_id: requestId }),
      error: { ...(type && { type }), ...(message && { message }) },
    },
    null,
    2,
  )
}

function statusOf(text: string | null): number | null {
  return text !== null && /^[1-5]\d\d$/.test(text) ? Number(text) : null
}

function viewOf(text: string, form: Form | null, status: number | null): LinkedView {
  return { text, form, status, exchange: 0 }
}
