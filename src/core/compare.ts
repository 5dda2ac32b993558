// What changed from one response to another: the usual question after a fix.
import { actorLabels, retryAnswers } from './labels.ts'
import { maxDifferences } from './limits.ts'
import type { FieldNote, InspectedExchange } from './model.ts'
import { plainWords } from './plain-words.ts'

/** What a difference is about. */
type DifferenceSubject = 'verdict' | 'status' | 'type' | 'actor' | 'retry' | 'message' | 'request-id' | 'field'

/** One thing that is not the same in both. `before` is null where it appeared, `after` where it disappeared. */
export interface Difference {
  readonly subject: DifferenceSubject
  /** What it is called: "Status", or the name of the field. */
  readonly label: string
  /** JSON Pointer of the field; null for anything else. */
  readonly pointer: string | null
  readonly before: string | null
  readonly after: string | null
}

export interface Comparison {
  /** What matters most comes first. */
  readonly differences: readonly Difference[]
  /** How many more there are than are listed. */
  readonly more: number
}

/** Compares two responses by what was recognised in them. Fields that the catalogue does not know are left to the texts. */
export function compare(before: InspectedExchange, after: InspectedExchange): Comparison {
  const all = [
    ...verdictDifferences(before, after),
    ...fieldDifferences(fieldsBeside(before), fieldsBeside(after)),
    ...difference('request-id', 'Request ID', before.requestId?.value, after.requestId?.value),
  ]
  return { differences: all.slice(0, maxDifferences), more: Math.max(0, all.length - maxDifferences) }
}

function verdictDifferences(before: InspectedExchange, after: InspectedExchange): readonly Difference[] {
  return [
    ...difference('verdict', 'Verdict', plainWords(before.diagnosis.title), plainWords(after.diagnosis.title)),
    ...difference('status', 'Status', statusWords(before), statusWords(after)),
    ...difference('type', 'Type', typeWords(before), typeWords(after)),
    ...difference('actor', 'Whose move', actorLabels[before.diagnosis.actor], actorLabels[after.diagnosis.actor]),
    ...difference(
      'retry',
      'Retry',
      retryAnswers[before.diagnosis.retry.verdict],
      retryAnswers[after.diagnosis.retry.verdict],
    ),
    ...difference('message', 'Message', before.message?.value, after.message?.value),
  ]
}

function fieldDifferences(
  before: ReadonlyMap<string, FieldNote>,
  after: ReadonlyMap<string, FieldNote>,
): readonly Difference[] {
  const pointers = new Set([...before.keys(), ...after.keys()])
  return [...pointers].flatMap((pointer) => {
    const [was, is] = [before.get(pointer), after.get(pointer)]
    return difference('field', was?.name ?? is?.name ?? pointer, was?.display, is?.display, pointer)
  })
}

/** The fields by their place, without those that stand for type, message or request ID: they have been compared. */
function fieldsBeside({ fields, type, message, requestId }: InspectedExchange): ReadonlyMap<string, FieldNote> {
  const told = new Set([type, message, requestId].map((stated) => stated?.range?.end))
  return new Map(fields.filter(({ range }) => !told.has(range.end)).map((field) => [field.pointer, field]))
}

function difference(
  subject: DifferenceSubject,
  label: string,
  before: string | null | undefined,
  after: string | null | undefined,
  pointer: string | null = null,
): readonly Difference[] {
  const [was, is] = [before ?? null, after ?? null]
  return was === is ? [] : [{ subject, label, pointer, before: was, after: is }]
}

function statusWords({ status, diagnosis }: InspectedExchange): string | null {
  if (!status) return null
  return diagnosis.status?.code === status.value ? `${status.value} ${diagnosis.status.name}` : String(status.value)
}

function typeWords({ type }: InspectedExchange): string | null {
  return type && (type.canonical ?? type.value)
}
