// Takes the host out of an address.

/** The host of an address, in lower case and without a port; empty where the address cannot be taken apart. */
export function hostOf(url: string): string {
  // What cannot be taken apart is asked about first: an error for each of many entries takes long.
  return URL.canParse(url) ? new URL(url).hostname : ''
}
