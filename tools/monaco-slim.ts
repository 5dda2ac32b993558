// Keeps out of the build what Monaco's sources drag in and nothing here can reach: its own worker, and features that are not registered.
import type { Plugin } from 'vite'

const sources = '/monaco-editor/esm/vs/editor/'

/** No feature in use asks for Monaco's worker, but this address in its sources would make Vite emit it. */
const workerService = 'browser/services/editorWorkerService.js'
const workerUrl = /esmModuleLocationBundler: \(\) => new URL\([^)]*import\.meta\.url\),?/

/** A class that is only ever made when an option is set, or a function is called, that nobody here sets or calls. */
const never = (name: string) =>
  `export class ${name} { constructor() { throw new Error('${name} is not in this build') } }`

/** A contribution that was never registered: asking an editor for it gives nothing, as it did before. */
const unregistered = (name: string) => `export const ${name} = { get: () => null }`

/** Modules of Monaco by their path, and what stands in the place of each. */
const replacements: Readonly<Record<string, string>> = {
  // Drawing on the GPU is an experiment that `experimentalGpuAcceleration` switches on.
  'browser/gpu/viewGpuContext.js': never('ViewGpuContext'),
  'browser/viewParts/viewLinesGpu/viewLinesGpu.js': never('ViewLinesGpu'),
  'browser/viewParts/rulersGpu/rulersGpu.js': never('RulersGpu'),
  'browser/viewParts/gpuMark/gpuMark.js': never('GpuMarkOverlay'),
  // The option `editContext` is off.
  'browser/controller/editContext/native/nativeEditContext.js': never('NativeEditContext'),
  // Asks for a line of text in a box of its own: no action with a key or a place in the menu does.
  'standalone/browser/quickInput/standaloneQuickInputService.js': 'export class StandaloneQuickInputService {}',
  // Several files side by side: only `createMultiFileDiffEditor` makes one.
  'browser/widget/multiDiffEditor/multiDiffEditorWidget.js': never('MultiDiffEditorWidget'),
  // Our language has a Monarch grammar; a tree-sitter one would need a library that is not there.
  'common/model/tokens/treeSitter/treeSitterSyntaxTokenBackend.js': never('TreeSitterSyntaxTokenBackend'),
  // The hover asks whether one of its parts is of such a kind; none is.
  'contrib/inlayHints/browser/inlayHintsHover.js': never('InlayHintsHover'),
  'contrib/colorPicker/browser/hoverColorPicker/hoverColorPickerParticipant.js': `${never('ColorHover')}\n${never('HoverColorPickerParticipant')}`,
  'contrib/colorPicker/browser/hoverColorPicker/hoverColorPicker.js': 'export const isOnColorDecorator = () => false',
  'contrib/dropOrPasteInto/browser/copyPasteController.js': unregistered('CopyPasteController'),
  'contrib/codeAction/browser/codeActionController.js': unregistered('CodeActionController'),
  'contrib/gotoSymbol/browser/link/goToDefinitionAtPosition.js': unregistered(
    'GotoDefinitionAtPositionEditorContribution',
  ),
}

/** Cuts and replaces, and fails the build when an upgrade of Monaco has moved or changed what this goes by. */
export function monacoSlim(): Plugin {
  const done = new Set<string>()
  return {
    name: 'monaco-slim',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const [, path] = id.replaceAll('\\', '/').split(sources)
      if (path === undefined) return null
      if (path === workerService) {
        if (!workerUrl.test(code)) this.error(`${path} no longer holds the text to cut; look again after the upgrade`)
        return { code: code.replace(workerUrl, ''), map: null }
      }
      const replacement = replacements[path]
      if (replacement === undefined) return null
      done.add(path)
      return { code: replacement, map: null }
    },
    buildEnd() {
      const missing = Object.keys(replacements).filter((path) => !done.has(path))
      // Other bundles, such as the service worker's, have no Monaco at all.
      if (done.size > 0 && missing.length > 0) {
        this.error(`Monaco no longer has ${missing.join(', ')}; look again after the upgrade`)
      }
    },
  }
}
