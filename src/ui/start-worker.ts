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
const ours = new Set<string>()
const policy = trustedTypes?.createPolicy('inspector-worker', {
  createScriptURL(url) {
    if (!ours.has(url)) throw new TypeError(`This is not the address of one of our workers: ${url}`)
    return url
  },
})

/**
 * Starts the worker whose script stands at `url`. A worker that is loaded from the network has its own policy, or none;
 * one that starts from a blob inherits the page's Content-Security-Policy, so it cannot send anything anywhere either.
 * @param name shows in the browser's tools
 */
export function startWorker(url: string, name: string): Worker {
  const script = `import ${JSON.stringify(new URL(url, location.href).href)}`
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  ours.add(blob)
  const trusted = policy?.createScriptURL(blob) ?? blob
  return new Worker(trusted as string, { type: 'module', name })
}
