// Says what follows a page of a list, by what the page itself shows.
import { tellsCutOff } from '../cut-off.ts'
import { firstScalar, nodeAt } from '../field-path.ts'
import type { JsonNode } from '../json/document.ts'
import type { Evidence, Finding, TextRange } from '../model.ts'
import type { Source } from '../read/source.ts'

/** How the next page is asked for, or that there is none; whether there is anything at all. */
export type Paging = 'cursor' | 'offset' | 'offset-last' | 'last' | 'empty'

const cursorPaths = ['next_cursor', 'nextCursor', 'data.next_cursor', 'data.nextCursor']
const entryPaths = ['data.items', 'data.threads', 'data']

/** Which page follows, and what tells; null where the page does not say. */
export function pagingOf(
  root: JsonNode | null,
  source: Source,
  findings: readonly Finding[],
): { readonly paging: Paging; readonly evidence: Evidence } | null {
  const cursor = firstScalar(root, cursorPaths)
  if (cursor) return seen('cursor', 'A cursor for the next page', cursor, source)
  const entries = entriesOf(root)
  if (!entries || findings.some((finding) => mayHideCursor(finding, source.range(entries)))) return null
  const offset = firstScalar(root, ['offset'])
  if (entries.size === 0 && Number(offset?.number() ?? 0) === 0)
    return seen('empty', 'No entries, and no cursor', entries, source)
  if (!offset) return seen('last', 'No cursor for a next page', entries, source)
  const limit = firstScalar(root, ['limit'])?.number()
  if (limit === undefined) return null
  return entries.size > 0 && entries.size >= limit
    ? seen('offset', 'As many entries as `limit` allows, and no cursor', offset, source)
    : seen('offset-last', 'Fewer entries than `limit` allows', offset, source)
}

/** What is missing may have been the cursor, unless it was left out among the entries. */
function mayHideCursor(finding: Finding, entries: TextRange): boolean {
  if (!tellsCutOff(finding)) return false
  const { rule, range } = finding
  return rule !== 'json/left-out' || range.start < entries.start || range.end > entries.end
}

function seen(paging: Paging, detail: string, node: JsonNode, source: Source) {
  return { paging, evidence: { label: 'Paging', detail, range: source.range(node) } }
}

function entriesOf(root: JsonNode | null): JsonNode | undefined {
  // What a program printed of a page alone has lost the cursor; scheduled messages are answered as such an array.
  if (root?.kind === 'array') return root.at(0)?.get('object') ? undefined : root
  return entryPaths.map((path) => nodeAt(root, path)).find((node) => node?.kind === 'array')
}
