// Keeps a worker that is never started out of the build: Monaco names one by its address, and Vite would emit that file.
import type { Plugin } from 'vite'

const file = '/editor/browser/services/editorWorkerService.js'

// The editor hands Monaco its worker through MonacoEnvironment, so this address is never used.
const address = /esmModuleLocationBundler: \(\) => new URL\([^)]*import\.meta\.url\),?/

/** Cuts the address from Monaco's source, and fails the build when an upgrade has moved it. */
export function monacoSlim(): Plugin {
  return {
    name: 'monaco-slim',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const path = id.split('?')[0] ?? id
      if (!path.includes('/monaco-editor/esm/') || !path.endsWith(file)) return null
      if (!address.test(code)) this.error(`${file} no longer holds the text to cut; look again after the upgrade`)
      return { code: code.replace(address, ''), map: null }
    },
  }
}
