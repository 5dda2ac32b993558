// Computes differences on the page's own thread: Monaco would ask a worker for them, which is left out of the build.
import { IDiffProviderFactoryService } from 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService'
import { DefaultLinesDiffComputer } from 'monaco-editor/editor/common/diff/defaultLinesDiffComputer/defaultLinesDiffComputer'
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices'
import type { editor } from './monaco.ts'

const computer = new DefaultLinesDiffComputer()

const provider = {
  onDidChange: () => ({ dispose: () => undefined }),
  computeDiff(before: editor.ITextModel, after: editor.ITextModel, options: object) {
    const { changes, moves, hitTimeout } = computer.computeDiff(
      before.getLinesContent(),
      after.getLinesContent(),
      options,
    )
    return Promise.resolve({ changes, moves, identical: changes.length === 0, quitEarly: hitTimeout })
  },
}

/** Makes every diff editor from now on use this provider. */
export function provideDiffs(): void {
  StandaloneServices.get(IDiffProviderFactoryService).createDiffProvider = () => provider
}
