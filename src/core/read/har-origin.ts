// Which entries of an HTTP archive are responses of Nylas.
import { serviceAt } from '../catalogue/other-services.ts'
import { hostOf, isNylasHost } from '../host.ts'

/** What decides it. */
interface EntryOrigin {
  readonly url: string
  /** 0 where there was no response. */
  readonly status: number
  readonly mimeType: string
  /** Whether the body has an envelope that only Nylas sends; asked last, since it costs the most. */
  readonly holdsEnvelope: () => boolean
}

/** By host, or by an envelope that only Nylas sends, as a backend may pass it on: no other service that is known does. */
export function isNylasEntry({ url, status, mimeType, holdsEnvelope }: EntryOrigin): boolean {
  const host = hostOf(url)
  if (/^api(?:\.(?:us|eu))?\.nylas\.com$/.test(host)) return true
  // Other hosts of Nylas serve pages with their scripts and images too.
  const isData = mimeType.includes('json')
  if (isNylasHost(host)) return isData || status >= 400
  return isData && serviceAt(host) === null && holdsEnvelope()
}
