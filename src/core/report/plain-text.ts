// Writes an inspected exchange as plain text, for mail and for chats that show no Markdown.
import { actorLabels, categoryLabels, retryLabels } from '../labels.ts'
import type { FixStep, InspectedExchange } from '../model.ts'
import { plainWords } from '../plain-words.ts'
import { type Quotation, cutNote } from './quotation.ts'

interface Attached {
  /** The response itself, without secrets; null where it stays out. */
  readonly body: Quotation | null
  /** The whole address that opens it; null where there is none. */
  readonly link: string | null
}

/** Verdict, what to do, retry, the response and the link to it. */
export function plainReport(exchange: InspectedExchange, { body, link }: Attached): string {
  const { diagnosis, type, message, requestId } = exchange
  const { title, meaning, status, category, actor, retry, fix } = diagnosis
  const facts: readonly (readonly [string, string | null])[] = [
    ['Status', status && `${status.code} ${status.name}`],
    ['Type', type && (type.canonical ?? type.value)],
    ['Message', message && message.value],
    ['Request ID', requestId && requestId.value],
    ['Category', `${categoryLabels[category]}, ${actorLabels[actor]}, ${retryLabels[retry.verdict]}`],
  ]
  const blocks = [
    plainWords(title),
    facts.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${oneLine(value)}`])).join('\n'),
    plainWords(meaning),
    ['What to do', ...fix.map(step)].join('\n'),
    plainWords(retry.mayHaveHappened ? `${retry.advice} ${retry.mayHaveHappened}` : retry.advice),
    ...(body ? [['Response', body.text, ...cutNote(body)].join('\n')] : []),
    ...(link ? [`Open this response: ${link}`] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function step({ text, code }: FixStep, index: number): string {
  const sample = code ? code.text.split('\n').map((line) => `   ${line}`) : []
  return [`${index + 1}. ${plainWords(text)}`, ...sample].join('\n')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
