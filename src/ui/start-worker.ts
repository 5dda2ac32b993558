// Starts a module worker from a one-line blob, under Trusted Types where the browser has them.

interface ScriptUrlPolicy {
  createScriptURL(url: string): TrustedScriptURL
}

interface TrustedScriptURL {
  toString(): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
/** The blob of each script, made once: it is never let go, since a worker may be started from it again at any time. */
const blobs = new Map<string, string>()
const policy = trustedTypes?.createPolicy('inspector-worker', {
  createScriptURL(url) {
    if (![...blobs.values()].includes(url)) throw new TypeError(`This is not the address of one of our workers: ${url}`)
    return url
  },
})

/**
 * Starts the worker whose script stands at `url`. A worker that is loaded from the network has its own policy, or none;
 * one that starts from a blob inherits the page's Content-Security-Policy, so it cannot send anything anywhere either.
 * @param name shows in the browser's tools
 */
export function startWorker(url: string, name: string): Worker {
  const blob = blobs.get(url) ?? blobOf(url)
  blobs.set(url, blob)
  const trusted = policy?.createScriptURL(blob) ?? blob
  return new Worker(trusted as string, { type: 'module', name })
}

function blobOf(url: string): string {
  const script = `import ${JSON.stringify(new URL(url, location.href).href)}`
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
}
