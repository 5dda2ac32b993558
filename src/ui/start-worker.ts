// Starts a module worker from a blob that imports its script, under Trusted Types where the browser has them.

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
/** The blob that starts each worker, made once: it is never let go, since a worker may be started from it again at any time. */
const blobs = new Map<string, string>()
const policy = trustedTypes?.createPolicy('inspector-worker', {
  createScriptURL(url) {
    if (![...blobs.values()].includes(url)) throw new TypeError(`This is not the address of one of our workers: ${url}`)
    return url
  },
})

/**
 * Starts a worker. One that is loaded from the network has its own policy, or none; one that starts from a blob inherits the page's
 * Content-Security-Policy, so it cannot send anything anywhere either.
 * @param scripts the addresses of its script, which comes last, and of what that imports, so that all are asked for at once
 * @param name shows in the browser's tools
 */
export function startWorker(scripts: readonly string[], name: string): Worker {
  const blob = blobs.get(name) ?? blobOf(scripts)
  blobs.set(name, blob)
  const trusted = policy?.createScriptURL(blob) ?? blob
  return new Worker(trusted as string, { type: 'module', name })
}

function blobOf(scripts: readonly string[]): string {
  const lines = scripts.map((url) => `import ${JSON.stringify(new URL(url, location.href).href)}\n`)
  return URL.createObjectURL(new Blob(lines, { type: 'text/javascript' }))
}
