// Writes an inspected exchange as Markdown, ready for an issue or a chat.
import { actorLabels, categoryLabels, retryLabels } from '../labels.ts'
import type { FixStep, InspectedExchange } from '../model.ts'

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
  const sample = code.text.split('\n').map((line) => `   ${line}`)
  return [`${index + 1}. ${text}`, '', `   \`\`\`${code.language}`, ...sample, '   ```'].join('\n')
}

/** Pasted words as a code span: fenced with more backticks than they hold, on one line. */
function codeSpan(text: string): string {
  let longest = 0
  let run = 0
  for (const character of text) {
    run = character === '`' ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  const fence = '`'.repeat(longest + 1)
  const padding = longest > 0 ? ' ' : ''
  return `${fence}${padding}${text.replaceAll(/[\r\n]+/g, ' ')}${padding}${fence}`
}
