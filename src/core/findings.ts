// Turns what the parser, the schema and the catalogue object to into findings with a place in the paste.
import type { SchemaIssue } from './envelope/issue-message.ts'
import type { Facts } from './facts.ts'
import type { JsonDocument, JsonNode } from './json/document.ts'
import { maxFindingsPerExchange } from './limits.ts'
import { type Finding, severities } from './model.ts'
import type { Source } from './read/source.ts'

/** What was changed in order to read the text, each change at its place in the paste. */
export function repairFindings(source: Source): Finding[] {
  return source.repairs.map(({ message, span }) => ({
    rule: 'read/repair',
    severity: 'info',
    pointer: null,
    range: source.paste.range(span),
    message,
    expected: null,
    found: null,
  }))
}

/** What makes the body other than strict JSON. */
export function jsonFindings(document: JsonDocument | null, source: Source): Finding[] {
  return (document?.problems ?? []).map(({ rule, severity, start, end, message, expected, found }) => ({
    rule,
    severity,
    pointer: null,
    range: source.range({ start, end }),
    message,
    expected,
    found,
  }))
}

/** Where the envelope breaks its schema. The place is the value, or its nearest ancestor where the value is missing. */
export function schemaFindings(issues: readonly SchemaIssue[], root: JsonNode | null, source: Source): Finding[] {
  if (!root) return []
  return issues.map((issue) => {
    const node = root.resolve(issue.pointer) ?? root
    return { ...issue, pointer: node.pointer, range: source.range(placeOf(node)) }
  })
}

/** A request ID that the body lacks is no finding where a header states it. */
export function isAnswered({ rule }: SchemaIssue, { requestId }: Facts): boolean {
  return rule === 'envelope/missing-request-id' && requestId !== null
}

/** A value with its key, but only the key of an object or array: a squiggle under a whole document says nothing. */
function placeOf(node: JsonNode) {
  const { start, end, keyStart, keyEnd, kind } = node
  const isContainer = kind === 'object' || kind === 'array'
  if (keyStart >= 0) return isContainer ? { start: keyStart, end: keyEnd } : { start: keyStart, end }
  return isContainer ? { start, end: start + 1 } : { start, end }
}

/** What the catalogue has to say about the type: unknown, or sent with another status than the documented one. */
export function typeFindings({ envelope, type, entry, status }: Facts): Finding[] {
  if (!type?.range) return []
  const place = { pointer: null, range: type.range }
  if (!entry && type.canonical === null && (envelope === 'error' || envelope === 'oauth-error')) {
    return [
      {
        ...place,
        rule: 'type/unknown',
        severity: 'info',
        message: 'This error type is not in the catalogue: the status and the message have to speak for it.',
        expected: null,
        found: type.value,
      },
    ]
  }
  if (!entry?.status || !status?.range || entry.status === status.value) return []
  return [
    {
      ...place,
      rule: 'type/status-mismatch',
      severity: 'info',
      message: `The catalogue lists ${entry.type} with status ${entry.status}; this response came with ${status.value}. That happens and is no fault of the response.`,
      expected: String(entry.status),
      found: String(status.value),
    },
  ]
}

/** Errors before warnings before notes, each in the order of the text, and never more than the limit. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) => severities.indexOf(finding.severity)
  return findings
    .toSorted((a, b) => rank(a) - rank(b) || a.range.start - b.range.start)
    .slice(0, maxFindingsPerExchange)
}
