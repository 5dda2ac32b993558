// Prints one inspected exchange for a person at a terminal.
import { styleText } from 'node:util'
import { actorLabels, categoryLabels, retryLabels, severityLabels } from '../core/labels.ts'
import type { FixStep, InspectedExchange, Inspection, Severity } from '../core/model.ts'

type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, text: string) => string

/** Colours where the output is a terminal, plain text elsewhere. */
export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
}

const severityStyles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' }

/** The summary of one exchange, ending in a line break. */
export function summary(exchange: InspectedExchange, { readAs }: Inspection, paint: Paint): string {
  const { diagnosis, status, type, requestId, message, providerError, findings } = exchange
  const { title, meaning, category, actor, retry, causes, fix } = diagnosis
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
    '',
    `${categoryLabels[category]} · ${actorLabels[actor]} · ${retryLabels[retry.verdict]}`,
    retry.advice,
    ...(retry.mayHaveHappened ? [paint('yellow', retry.mayHaveHappened)] : []),
    '',
    paint('bold', 'Likely causes'),
    ...causes.map((cause) => `  • ${cause}`),
    '',
    paint('bold', 'What to do'),
    ...fix.flatMap(fixLines),
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

function fixLines({ text, code }: FixStep, index: number): string[] {
  const sample = code ? code.text.split('\n').map((line) => `       ${line}`) : []
  return [`  ${index + 1}. ${text}`, ...sample]
}
