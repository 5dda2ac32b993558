// The parts of Monaco behind its diff editor, which have no types of their own.
declare module 'monaco-editor/editor/common/diff/defaultLinesDiffComputer/defaultLinesDiffComputer' {
  export interface LinesDiff {
    readonly changes: readonly object[]
    readonly moves: readonly object[]
    readonly hitTimeout: boolean
  }

  export class DefaultLinesDiffComputer {
    computeDiff(before: readonly string[], after: readonly string[], options: object): LinesDiff
  }
}

declare module 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService' {
  export interface DiffProviderFactory {
    createDiffProvider: () => object
  }

  /** The name under which the service is asked for. */
  export const IDiffProviderFactoryService: { readonly service: DiffProviderFactory }
}

declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  export const StandaloneServices: {
    get<T>(name: { readonly service: T }): T
  }
}
