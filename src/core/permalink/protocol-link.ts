// Addresses of our own scheme, `web+nylas:…`, which the system hands over whole: each says what a link of the page says.

/** The scheme as the manifest registers it. */
const scheme = /^web\+nylas:\/*/i

/**
 * The fragment that opens what such an address names, without the number sign. It is checked where links are opened.
 *
 *     web+nylas:grant.not_found               an error type, a status or any other text, percent-encoded
 *     web+nylas:error?type=…&status=…         what links state by name: type, status, message, …
 *     web+nylas:text=…&status=…               the same without the word before it
 *
 * @returns null where the address is of another scheme, or says nothing
 */
export function fragmentOfProtocol(address: string): string | null {
  const mark = scheme.exec(address)?.[0]
  if (mark === undefined) return null
  // Browsers put a slash behind what they take for a host.
  const said = address.slice(mark.length).replace(/\/$/, '')
  const stated = said.replace(/^error\/?\?/i, '')
  if (stated !== said || /^(?:type|status|message|provider_error|request_id|text)=/.test(said)) return stated || null
  const text = decoded(said).trim()
  return text === '' ? null : `text=${encodeURIComponent(text)}`
}

/** What is typed by hand may hold a bare percent sign; it is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
