// What marks the file of an exported history, so that one that is pasted or opened as a text is told from a response.
import type { JsonNode } from './json/document.ts'

/** Stands under `format`. */
export const historyFormat = 'nylas-response-inspector/history'

/** Whether a body is a history that this inspector exported. */
export function isHistory(root: JsonNode | null): boolean {
  return root?.get('format')?.string() === historyFormat
}
