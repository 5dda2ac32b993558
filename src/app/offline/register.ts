// Registers the service worker, under Trusted Types where the browser has them.

interface ScriptUrlPolicy {
  createScriptURL(url: string): { toString(): string }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy
}

/**
 * Registers the service worker that lies beside the page.
 * @returns null where the browser forbids it or cannot fetch it
 */
export async function register(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | null> {
  try {
    // The browser asks for the file itself each time: a copy in its cache would hide an update.
    return (await container.register(trusted(), { updateViaCache: 'none' })) ?? null
  } catch {
    return null
  }
}

function trusted(): string {
  const own = new URL('./sw.js', location.href).href
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('inspector-sw', {
    createScriptURL(url) {
      if (url !== own) throw new TypeError(`This is not the address of our service worker: ${url}`)
      return url
    },
  })
  return (policy?.createScriptURL(own) ?? own) as string
}
