// Keeps Monaco's worker out of the build: no feature in use asks for it, but one address in its sources would make Vite emit it.
import type { Plugin } from 'vite'

const file = '/monaco-editor/esm/vs/editor/browser/services/editorWorkerService.js'
const workerUrl = /esmModuleLocationBundler: \(\) => new URL\([^)]*import\.meta\.url\),?/

/** Cuts the address out, and fails the build when an upgrade of Monaco has changed the text. */
export function monacoSlim(): Plugin {
  return {
    name: 'monaco-slim',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(file)) return null
      if (!workerUrl.test(code)) this.error(`${file} no longer holds the text to cut; look again after the upgrade`)
      return { code: code.replace(workerUrl, ''), map: null }
    },
  }
}
