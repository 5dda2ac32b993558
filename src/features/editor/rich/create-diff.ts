// Makes a read-only diff editor on an element.
import { configuration, languageId, tokens } from './language.ts'
import { provideDiffs } from './diff-provider.ts'
import { editor, languages } from './monaco.ts'
import { fontOptions, options } from './options.ts'
import { applyTheme } from './theme.ts'
import 'monaco-editor/features/diffEditor/register'

export interface DiffTexts {
  readonly before: string
  readonly after: string
}

export interface DiffSurface {
  setDark(dark: boolean): void
  dispose(): void
}

/** Longer than this and the difference is drawn as far as it was found. */
const patienceMilliseconds = 1000

/** Below this width the two texts stand in one column. */
const leastSideBySideWidth = 700

/** A diff editor that fills `host`. */
export function createDiff(host: HTMLElement, { before, after }: DiffTexts): DiffSurface {
  if (!languages.getLanguages().some(({ id }) => id === languageId)) {
    languages.register({ id: languageId })
    languages.setMonarchTokensProvider(languageId, tokens)
    languages.setLanguageConfiguration(languageId, configuration)
  }
  const model = {
    original: editor.createModel(before, languageId),
    modified: editor.createModel(after, languageId),
  }
  const instance = editor.createDiffEditor(host, {
    ...options,
    ...fontOptions(host),
    placeholder: '',
    readOnly: true,
    originalEditable: false,
    glyphMargin: false,
    lineDecorationsWidth: 16,
    maxComputationTime: patienceMilliseconds,
    renderSideBySideInlineBreakpoint: leastSideBySideWidth,
    useInlineViewWhenSpaceIsLimited: true,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
    renderOverviewRuler: false,
    hideUnchangedRegions: { enabled: true },
  })
  provideDiffs()
  instance.setModel(model)
  // Monaco puts no name of its own on the two.
  instance.getOriginalEditor().updateOptions({ ariaLabel: 'Before' })
  instance.getModifiedEditor().updateOptions({ ariaLabel: 'After' })
  return {
    setDark: (dark) => applyTheme(host, dark),
    dispose: () => {
      instance.dispose()
      model.original.dispose()
      model.modified.dispose()
    },
  }
}
