// Takes the host out of an address, and says whether it is one of Nylas.

/** The host of an address, in lower case and without a port; empty where the address cannot be taken apart. */
export function hostOf(url: string): string {
  // What cannot be taken apart is asked about first: an error for each of many entries takes long.
  return URL.canParse(url) ? new URL(url).hostname : ''
}

/** @param host as `hostOf` gives it */
export function isNylasHost(host: string): boolean {
  return host === 'nylas.com' || host.endsWith('.nylas.com')
}
