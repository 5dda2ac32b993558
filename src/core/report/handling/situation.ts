// The situations that code can handle, the languages it is shown in, and the shape of one answer.

/** What a program can do about a response; where nothing of this fits, no code helps. */
export type Situation =
  | 'reconnect-grant'
  | 'check-key-and-region'
  | 'request-scopes'
  | 'wait-and-retry'
  | 'back-off'
  | 'send-once'
  | 'fix-request'
  | 'object-gone'
  | 'upload-attachment'
  | 'exchange-code'
  | 'sign-in-again'
  | 'verify-webhook'
  | 'handle-webhook'
  | 'check-items'
  | 'list-pages'
  | 'print-everything'

/** In the order of their tabs. */
export const handlingLanguages = ['node', 'python', 'ruby', 'java', 'kotlin', 'curl'] as const
export type HandlingLanguage = (typeof handlingLanguages)[number]

export interface Handling {
  /** What the code does, in one line. */
  readonly title: string
  /** What to know before copying it, in one or two short sentences. */
  readonly note: string
  readonly snippets: Readonly<Record<HandlingLanguage, string>>
}
