// Writes an inspected exchange as Markdown, ready for an issue or a chat.
import { actorLabels, categoryLabels, retryLabels } from '../labels.ts'
import type { FixStep, InspectedExchange } from '../model.ts'
import { codeBlock, codeSpan } from './code-fence.ts'
import { type Quotation, cutNote } from './quotation.ts'

interface Attached {
  /** The response itself, without secrets; null where it stays out. */
  readonly body: Quotation | null
  /** The whole address that opens it; null where there is none. */
  readonly link: string | null
}

/** The report of an exchange with the response itself and a link to it: all that an issue needs. */
export function markdownIssue(exchange: InspectedExchange, { body, link }: Attached): string {
  const blocks = [
    markdownReport(exchange).trimEnd(),
    ...(body ? ['### Response', codeBlock(body.text, body.language), ...cutNote(body)] : []),
    ...(link ? [`[Open this response in the Nylas Response Inspector](${link})`] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** A report of verdict, advice and findings; it repeats no part of the body but message, type and request ID. */
export function markdownReport({ diagnosis, type, message, requestId, findings }: InspectedExchange): string {
  const { title, meaning, status, category, actor, retry, fix, references } = diagnosis
  const facts = [
    status && `**Status:** ${status.code} ${status.name}`,
    type && `**Type:** ${codeSpan(type.canonical ?? type.value)}`,
    message && `**Message:** ${codeSpan(message.value)}`,
    requestId && `**Request ID:** ${codeSpan(requestId.value)}`,
    `**Category:** ${categoryLabels[category]} · ${actorLabels[actor]} · ${retryLabels[retry.verdict]}`,
  ].filter((fact) => fact !== null)
  const blocks = [
    `## ${title}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    meaning,
    '### What to do',
    fix.map(step).join('\n'),
    retry.mayHaveHappened ? `${retry.advice} ${retry.mayHaveHappened}` : retry.advice,
    ...(findings.length > 0 ? ['### Findings'] : []),
    findings
      .map(({ range, message: text }) => `- Line ${range.startLine}, column ${range.startColumn}: ${text}`)
      .join('\n'),
    references.map(({ label, url }) => `[${label}](${url})`).join(' · '),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function step({ text, code }: FixStep, index: number): string {
  if (!code) return `${index + 1}. ${text}`
  const sample = codeBlock(code.text, code.language).split('\n')
  return [`${index + 1}. ${text}`, '', ...sample.map((line) => `   ${line}`)].join('\n')
}
