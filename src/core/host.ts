// Takes the host out of an address, and says whether it is one of Nylas, and of which region.

/** The host of an address, in lower case and without a port; empty where the address cannot be taken apart. */
export function hostOf(url: string): string {
  // What cannot be taken apart is asked about first: an error for each of many entries takes long.
  return URL.canParse(url) ? new URL(url).hostname : ''
}

/** @param host as `hostOf` gives it */
export function isNylasHost(host: string): boolean {
  return host === 'nylas.com' || host.endsWith('.nylas.com')
}

/** The hosts of API v3 by region: neither knows the keys and grants of the other. */
export const apiHosts = { us: 'api.us.nylas.com', eu: 'api.eu.nylas.com' } as const

/** The region whose API a host serves; null for any other host. */
export function regionOf(host: string): keyof typeof apiHosts | null {
  if (host === apiHosts.us) return 'us'
  return host === apiHosts.eu ? 'eu' : null
}
