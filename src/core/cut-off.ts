// What tells that a text does not show all that there was: what it seems to lack may have stood there.
import type { Finding } from './model.ts'

/** Rules of findings that tell so. */
const rules: ReadonlySet<string> = new Set([
  'json/unclosed',
  'json/unterminated-string',
  'json/left-out',
  'json/too-many-values',
  'response/broke-off',
])

/** Whether a finding, or a problem of JSON, tells that something is missing. */
export function tellsCutOff({ rule }: Pick<Finding, 'rule'>): boolean {
  return rules.has(rule)
}
