// Looks at a written request before it is sent: where it goes, what it does there, and what keeps it from being sent.
import { endpointOf } from '../catalogue/endpoints.ts'
import { standInWord } from '../redact/stand-in-word.ts'
import { toWellFormed, type WrittenRequest } from './read-curl.ts'
import type { CapturedExchange, CompanionState } from './protocol.ts'

export interface PreparedSend {
  readonly method: string
  /** The whole address at the upstream. */
  readonly url: string
  readonly headers: WrittenRequest['headers']
  readonly body: string | null
  /** What the endpoint does, as the catalogue calls it; null where it is not known. */
  readonly title: string | null
  /** What a person should know before it is sent. */
  readonly cautions: readonly string[]
  /** Why it cannot be sent; null where it can. */
  readonly problem: string | null
}

/**
 * @param isRepeat whether it repeats a captured request, whose secrets the companion has
 */
export function prepareSend(
  request: WrittenRequest,
  { upstream, apiUri }: Pick<CompanionState, 'upstream' | 'apiUri'>,
  isRepeat: boolean,
): PreparedSend {
  const { method, headers, body } = request
  const url = addressAt(request.url, upstream, apiUri)
  const endpoint = url === null ? null : endpointOf({ method, url, body: null })
  const isHidden = [request.url, body ?? '', ...headers.map(([, value]) => value)].some(
    (text) => text.search(standInWord) >= 0,
  )
  const cautions = []
  if (endpoint?.sends) cautions.push('This can send mail or invitations to real people.')
  else if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) cautions.push('This can change data: it goes to the real API.')
  if (isHidden && isRepeat)
    cautions.push('Where hidden-… stands, the companion puts back the secret of the request that this repeats.')
  return {
    method,
    url: url ?? request.url,
    headers,
    body,
    title: endpoint?.title ?? null,
    cautions,
    problem: problemOf(url, upstream, isHidden && !isRepeat),
  }
}

function problemOf(url: string | null, upstream: string, lacksSecret: boolean): string | null {
  if (url === null) return `Requests go to ${upstream} only. Give an address there, or a path as in /v3/grants.`
  return lacksSecret
    ? 'A secret is hidden in this request. Type it in, or send a captured request again from the list.'
    : null
}

/** The address at the upstream, as it is sent; null for one elsewhere. What names the companion means the upstream behind it. */
function addressAt(written: string, upstream: string, apiUri: string): string | null {
  const [beforeFragment = ''] = written.split('#', 1)
  const url = beforeFragment.replaceAll(/[^\x21-\x7e]+/g, (other) => encodeURIComponent(toWellFormed(other)))
  if (url.startsWith('/') && !url.startsWith('//')) return upstream + url
  const [origin] = [upstream, apiUri].filter((known) => url === known || url.startsWith(`${known}/`))
  return origin === undefined ? null : upstream + (url.slice(origin.length) || '/')
}

/** Why a captured request cannot be written down whole; null where it can. */
export function whyNotRepeated({ request: { body } }: CapturedExchange): string | null {
  if (body?.isCut) return 'Its body is too long to be kept whole, so it cannot be sent again from here.'
  return body && body.text === null && body.wireBytes > 0
    ? 'Its body is no text, so it cannot be sent again from here.'
    : null
}
