// Monaco's tokenizer, which has no types of its own; only the tests of the language reach for it.
declare module 'monaco-editor/editor/standalone/common/monarch/monarchCompile' {
  import type { languages } from 'monaco-editor/editor'

  export function compile(languageId: string, language: languages.IMonarchLanguage): object
}

declare module 'monaco-editor/editor/standalone/common/monarch/monarchLexer' {
  interface Line {
    readonly tokens: readonly { readonly offset: number; readonly type: string }[]
    readonly endState: object
  }

  interface Configuration {
    getValue(): number
    onDidChangeConfiguration(): { dispose(): void }
  }

  export class MonarchTokenizer {
    constructor(languages: null, theme: null, languageId: string, lexer: object, configuration: Configuration)
    getInitialState(): object
    tokenize(line: string, hasEol: boolean, state: object): Line
  }
}
