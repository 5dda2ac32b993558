// Names the refused parts of a request in the sentences of a rule.
import type { Guidance } from '../catalogue/types.ts'
import { listed } from '../listed.ts'
import type { RefusedField } from '../model.ts'

/** The list below the sentence has them all. */
const maxNames = 3

/** “a”, “a and b”, or “a, b and 4 more”. */
export function fieldNames(refused: readonly RefusedField[]): string {
  const names = refused.slice(0, maxNames).map(({ field }) => field)
  const left = refused.length - names.length
  return listed(left > 0 ? [...names, `${left} more`] : names)
}

/** The guidance with the names in the place of `{fields}`: plain in the title, as code elsewhere. */
export function withNames(guidance: Guidance, refused: readonly RefusedField[]): Guidance {
  if (refused.length === 0) return guidance
  const plain = fieldNames(refused)
  const asCode = fieldNames(refused.map((one) => ({ ...one, field: `\`${one.field.replaceAll('`', '')}\`` })))
  const [first, ...others] = guidance.fix
  const named = (step: typeof first) => ({ ...step, text: step.text.replaceAll('{fields}', () => asCode) })
  return {
    ...guidance,
    title: guidance.title.replaceAll('{fields}', () => plain),
    meaning: guidance.meaning.replaceAll('{fields}', () => asCode),
    fix: [named(first), ...others.map(named)],
  }
}
