// Which entries of an HTTP archive are responses of Nylas.

/** What decides it. */
interface EntryOrigin {
  readonly url: string
  /** 0 where there was no response. */
  readonly status: number
  readonly mimeType: string
  /** Whether the body has an envelope that only Nylas sends; asked last, since it costs the most. */
  readonly holdsEnvelope: () => boolean
}

/** By host, or by an envelope that only Nylas sends, as a backend may pass it on. */
export function isNylasEntry({ url, status, mimeType, holdsEnvelope }: EntryOrigin): boolean {
  const host = hostOf(url)
  if (/^api(?:\.(?:us|eu))?\.nylas\.com$/.test(host)) return true
  // Other hosts of Nylas serve pages with their scripts and images too.
  const isData = mimeType.includes('json')
  if (host === 'nylas.com' || host.endsWith('.nylas.com')) return isData || status >= 400
  return isData && holdsEnvelope()
}

/** The host of an address; empty where the address cannot be taken apart. */
export function hostOf(url: string): string {
  // What cannot be taken apart is asked about first: an error for each of many entries takes long.
  return URL.canParse(url) ? new URL(url).hostname : ''
}
