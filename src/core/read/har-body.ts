// Decodes the body of one entry of an HTTP archive: JSON escapes, Base64, and what is said where neither gives a text.
import type { JsonNode } from '../json/document.ts'
import type { Span } from '../model.ts'
import { decode } from './base64.ts'
import type { Source } from './source.ts'
import { replaceJsonString, type Unfolded, unfoldJsonString } from './unescape.ts'

export interface HarBody {
  readonly source: Source
  readonly body: Span | null
  readonly moved: Unfolded['moved']
}

/**
 * @param own the entry as a source of its own
 * @param offset where the entry starts in the text that `response` was read from
 * @returns a source with the body as plain text in the place of its string; the body is null where there is none to read
 */
export function harBody(own: Source, offset: number, response: JsonNode | undefined): HarBody {
  const content = response?.get('content')
  const text = content?.get('text')
  if (text?.kind !== 'string') return { source: own, body: null, moved: (span) => span }
  const string = { start: text.start - offset, end: text.end - offset }
  if (content?.get('encoding')?.string() !== 'base64') {
    const { source, inner, moved } = unfoldJsonString(own, string)
    return { source, body: nonEmpty(source.trim(inner)), moved }
  }
  const decoded = decode(text.string() ?? '')
  const { source, inner, moved } = replaceJsonString(own, string, decoded.text, decoded.repair)
  return { source, body: nonEmpty(source.trim(inner)), moved }
}

/** What a request sent: the text as it is, or the fields of a form as they are put together for sending. */
export function sentBody(request: JsonNode | undefined): string | null {
  const data = request?.get('postData')
  const text = data?.get('text')?.string()
  if (!text) return formBody(data?.get('params'))
  return data?.get('encoding')?.string() === 'base64' ? decode(text).text || null : text
}

function formBody(params: JsonNode | undefined): string | null {
  if (params?.kind !== 'array') return null
  const form = new URLSearchParams()
  for (const param of params.children())
    form.append(param.get('name')?.string() ?? '', param.get('value')?.string() ?? '')
  return form.toString() || null
}

function nonEmpty(span: Span): Span | null {
  return span.start < span.end ? span : null
}
