// Starts Monaco's worker from a blob that imports it: only a blob worker inherits the page's Content-Security-Policy.
// oxlint-disable-next-line import/default -- Vite makes the default export
import workerUrl from './editor.worker.ts?worker&url'

interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}

/** The part of Trusted Types used here; the type library does not have it, nor does every browser. */
declare const trustedTypes: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy } | undefined

const ownUrls = new Set<string>()

const policy: ScriptUrlPolicy = {
  createScriptURL: (url) => {
    if (!ownUrls.has(url)) throw new TypeError('Only the editor worker may start here.')
    return url
  },
}

const trusted =
  typeof trustedTypes === 'undefined' ? policy : trustedTypes.createPolicy('inspector-editor-worker', policy)

/** A running worker. */
export function startEditorWorker(): Worker {
  const source = `import ${JSON.stringify(new URL(workerUrl, document.baseURI).href)}`
  const blobUrl = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  ownUrls.add(blobUrl)
  return new Worker(trusted.createScriptURL(blobUrl), { type: 'module', name: 'editor' })
}
