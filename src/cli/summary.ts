// Prints one inspected exchange for a person at a terminal.
import { styleText } from 'node:util'
import { pausesInWords } from '../core/catalogue/pauses.ts'
import {
  actorLabels,
  categoryLabels,
  idempotencyKeyLabels,
  providerLabels,
  retryLabels,
  severityLabels,
  troubleLabels,
} from '../core/labels.ts'
import type {
  Candidate,
  FixStep,
  InspectedExchange,
  Inspection,
  RefusedField,
  RetryAdvice,
  ScopeNeed,
  Severity,
} from '../core/model.ts'

type Style = Parameters<typeof styleText>[0]
/** Puts a text into a style of the terminal. */
export type Paint = (style: Style, text: string) => string

/** Colours where the output is a terminal, plain text elsewhere. */
export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
}

const severityStyles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' }

/** The summary of one exchange, ending in a line break. */
export function summary(exchange: InspectedExchange, { readAs }: Inspection, paint: Paint): string {
  const { diagnosis, status, type, requestId, message, providerError, findings } = exchange
  const { title, meaning, category, actor, retry, causes, fix, candidates, refused, scopes } = diagnosis
  const said = providerError?.message ?? providerError?.code
  const lines = [
    paint('bold', title),
    paint(
      'dim',
      [`Read as: ${readAs}`, statusWords(diagnosis.status, status?.value), type?.canonical ?? type?.value]
        .filter(Boolean)
        .join(' · '),
    ),
    '',
    meaning,
    ...(message ? ['', `Message: ${message.value}`] : []),
    ...(said ? [`Provider: ${said.value}`] : []),
    // Where it is the verdict's own, it was said above.
    ...(providerError?.known && !meaning.includes(providerError.known.meaning)
      ? [`${providerLabels[providerError.known.provider]}: ${providerError.known.meaning}`]
      : []),
    '',
    `${categoryLabels[category]} · ${actorLabels[actor]} · ${retryLabels[retry.verdict]}`,
    retry.advice,
    ...waitLines(retry),
    ...(retry.mayHaveHappened ? [paint('yellow', retry.mayHaveHappened)] : []),
    '',
    paint('bold', 'Likely causes'),
    ...causes.map((cause) => `  • ${cause}`),
    '',
    paint('bold', 'What to do'),
    ...fix.flatMap(fixLines),
    ...(refused.length > 0 ? ['', paint('bold', 'What is refused')] : []),
    ...refused.flatMap(refusedLines),
    ...(candidates.length > 0 ? ['', paint('bold', 'Which one it is')] : []),
    ...candidates.flatMap(candidateLines),
    ...(scopes.length > 0 ? ['', paint('bold', 'Scopes that are needed')] : []),
    ...scopes.flatMap(scopeLines),
    ...(requestId ? ['', `Request ID: ${requestId.value}`] : []),
    ...(findings.length > 0 ? ['', paint('bold', 'Findings')] : []),
    ...findings.map(
      ({ severity, range, message: text }) =>
        `  ${paint(severityStyles[severity], severityLabels[severity])} ${range.startLine}:${range.startColumn} ${text}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function statusWords(meaning: InspectedExchange['diagnosis']['status'], code: number | undefined): string {
  if (meaning) return `${meaning.code} ${meaning.name}`
  return code === undefined ? '' : String(code)
}

function waitLines({ verdict, retryAfter, schedule, idempotencyKey }: RetryAdvice): string[] {
  // As on the page, where nothing is to be sent again: its advice says all there is to it.
  if (verdict === 'not-needed') return []
  const until = retryAfter && (retryAfter.at ?? `${retryAfter.seconds} seconds after it arrived`)
  return [
    ...(until ? [`The response asks to wait until ${until}.`] : []),
    ...(schedule ? [`Pauses that suit it: ${pausesInWords(schedule)}.`] : []),
    ...(idempotencyKey ? [`If it had an Idempotency-Key: ${idempotencyKeyLabels[idempotencyKey]}`] : []),
  ]
}

function candidateLines({ title, check, then }: Candidate, index: number): string[] {
  return [`  ${index + 1}. ${title}`, `     ${check.text}`, ...codeLines(check), `     ${then}`]
}

function refusedLines({ field, trouble, said, meaning }: RefusedField): string[] {
  const what = said ? `${troubleLabels[trouble]}: “${said}”` : troubleLabels[trouble]
  return [`  ${field}  ${what}`, ...(meaning ? [`     ${meaning}`] : [])]
}

function scopeLines({ task, google, microsoft }: ScopeNeed): string[] {
  const anyOf = (sets: ScopeNeed['google']) => sets.map((set) => set.join(' with ')).join(', or ')
  return [
    `  ${task}`,
    ...(google.length > 0 ? [`     Google: ${anyOf(google)}`] : []),
    ...(microsoft.length > 0 ? [`     Microsoft: ${anyOf(microsoft)}`] : []),
  ]
}

function fixLines(step: FixStep, index: number): string[] {
  return [`  ${index + 1}. ${step.text}`, ...codeLines(step)]
}

function codeLines({ code }: FixStep): string[] {
  return code ? code.text.split('\n').map((line) => `       ${line}`) : []
}
