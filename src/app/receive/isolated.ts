// Whether this page is served in a way that keeps it apart from whoever opens it.

/** Asks for the header that the page itself came with; false where it cannot be asked for. */
export async function isIsolated(): Promise<boolean> {
  try {
    const { headers } = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })
    return headers.get('Cross-Origin-Opener-Policy')?.startsWith('same-origin') === true
  } catch {
    return false
  }
}
