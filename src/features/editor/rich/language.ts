// How a pasted response is coloured: an HTTP head, JSON below it, anything else as plain text.
import type { languages } from 'monaco-editor/editor'

export const languageId = 'nylas-response'

/** A key is a string before a colon. No rule can backtrack further than its own string. */
const jsonRules: languages.IMonarchLanguageRule[] = [
  [/"(?:[^"\\]|\\.)*\\?$/, 'invalid'],
  [/"(?=(?:[^"\\]|\\.)*"\s*:)/, 'string.key', '@key'],
  [/"/, 'string.value', '@value'],
  [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.-])/, 'number'],
  [/[A-Za-z_$][\w$]*/, { cases: { '@literals': 'keyword', '@default': '' } }],
  [/\/\/.*$/, 'comment'],
  [/\/\*/, 'comment', '@comment'],
  [/[{}[\]]/, '@brackets'],
  [/[,:]/, 'delimiter'],
]

const escapes: languages.IMonarchLanguageRule[] = [
  [/\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/, 'string.escape'],
  [/\\./, 'invalid'],
]

export const tokens: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '',
  literals: ['true', 'false', 'null'],
  brackets: [
    { open: '{', close: '}', token: 'delimiter.bracket' },
    { open: '[', close: ']', token: 'delimiter.array' },
  ],
  tokenizer: {
    root: [
      { include: '@statusLine' },
      [/^([A-Za-z][A-Za-z0-9-]*)(:)(?=\s|$)/, ['header.name', { token: 'delimiter', next: '@headerValue' }]],
      [/^\s*(?=\{\s*(?:["}/]|$))/, { token: '', next: '@json' }],
      [/^\s*(?=\[\s*(?:["{[\]\d/-]|true|false|null|$))/, { token: '', next: '@json' }],
      // A body behind something else on its line, as a log writes it.
      [/(?=\{\s*")/, { token: '', next: '@json' }],
      [/[^{]+/, ''],
      [/\{/, ''],
    ],
    statusLine: [
      [/^(HTTP\/\d(?:\.\d)?)(\s+)([1-3]\d\d)(.*)$/, ['status.version', '', 'status.fine', 'status.fine']],
      [/^(HTTP\/\d(?:\.\d)?)(\s+)(\d{3})(.*)$/, ['status.version', '', 'status', 'status']],
      [/^\d{3}$/, 'status'],
    ],
    headerValue: [
      [/.+$/, { token: 'header.value', next: '@pop' }],
      [/$/, { token: '', next: '@pop' }],
    ],
    // Left only by the head of another response: JSON may be broken anywhere, so its brackets are not counted.
    json: [[/^(?=HTTP\/\d)/, { token: '', next: '@pop' }], ...jsonRules],
    key: [[/[^"\\]+/, 'string.key'], ...escapes, [/"/, 'string.key', '@pop']],
    value: [[/[^"\\]+/, 'string.value'], ...escapes, [/"/, 'string.value', '@pop']],
    comment: [
      [/[^*]+/, 'comment'],
      [/\*\//, 'comment', '@pop'],
      [/\*/, 'comment'],
    ],
  },
}

/** Brackets match and fold, and nothing is closed, quoted or indented by itself: what is pasted or typed stays as it is. */
export const configuration: languages.LanguageConfiguration = {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  colorizedBracketPairs: [],
  autoClosingPairs: [],
  surroundingPairs: [],
}
