// Compares the objects of an answer with what the API documents: their kind, and the kinds of their fields.
import type { EndpointEntry } from '../catalogue/endpoints.ts'
import { canSayWhatItIs, isObjectPlace, memberOf, type Shape, shapeOf } from '../catalogue/object-shape.ts'
import type { FieldKind } from '../catalogue/types.ts'
import type { JsonNode } from '../json/document.ts'
import type { Envelope, Finding } from '../model.ts'
import type { Source } from '../read/source.ts'

const maxFindings = 20
/** A dozen objects of a list or more: one service writes them all, so the others are of the same kind. */
const maxCheckedValues = 600
/** Objects are looked for down to here; a history keeps them deepest, in `data.events[].data`. */
const maxObjectDepth = 4

const envelopes: readonly Envelope[] = ['success', 'list', 'webhook']

type JsonKind = JsonNode['kind']

const jsonKinds: Readonly<Record<FieldKind, JsonKind>> = {
  id: 'string',
  text: 'string',
  date: 'string',
  email: 'string',
  url: 'string',
  'epoch-seconds': 'number',
  number: 'number',
  boolean: 'boolean',
  object: 'object',
  list: 'array',
}

const kindNames: Readonly<Record<JsonKind, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
  missing: 'nothing',
}

/** An object or a list. */
interface Visit {
  readonly node: JsonNode
  /** What the object around it says of this place. */
  readonly shape: Shape | undefined
  /** From the envelope's root; null where no further object is looked for. */
  readonly path: readonly (string | number)[] | null
}

/**
 * What is unusual about the objects of an answer. It is information: the API may change, and nothing says that the values
 * are wrong. Null and missing fields are usual, and unknown ones stay quiet.
 * @param root the envelope's root
 * @param endpoint what the request asked for, where the paste shows it
 */
export function objectFindings(
  root: JsonNode,
  source: Source,
  { envelope, endpoint }: { readonly envelope: Envelope; readonly endpoint: EndpointEntry | null },
): Finding[] {
  if (!envelopes.includes(envelope)) return []
  const findings: Finding[] = []
  let isUnexpected = false
  let left = maxCheckedValues
  const stack: Visit[] = [{ node: root, shape: undefined, path: [] }]
  for (let next = stack.pop(); next && left > 0 && findings.length < maxFindings; next = stack.pop()) {
    const { node, path } = next
    const stated = node.kind === 'object' && canSayWhatItIs(next.shape) ? node.get('object') : undefined
    const isAnswer = path !== null && endpoint !== null && isObjectPlace(path, endpoint)
    if (stated && isAnswer && !isUnexpected && !isExpected(stated, endpoint)) {
      findings.push(unexpected(stated, endpoint, source))
      isUnexpected = true
    }
    const shape = shapeOf(stated?.string()) ?? (isAnswer ? shapeOf(endpoint.object) : undefined) ?? next.shape
    for (const child of checkedChildren({ node, shape, path }, left)) {
      left -= 1
      if (isOfUsualKind(child)) {
        if (child.node.kind === 'object' || child.node.kind === 'array') stack.push(child)
      } else {
        findings.push(fieldKind(child, source))
      }
    }
  }
  return findings.slice(0, maxFindings)
}

/** The members or elements that can be or hold a known field or an object, the last first: a stack turns them round. */
function checkedChildren({ node, shape, path }: Visit, limit: number): Visit[] {
  const children: Visit[] = []
  const isSearched = path !== null && !shape && path.length < maxObjectDepth
  if (shape ? shape.isForeign : !isSearched) return children
  let index = 0
  for (const child of node.children()) {
    if (index === limit) break
    const key = child.key ?? index
    index += 1
    const member = memberOf(shape, key)
    if (member || isSearched) children.push({ node: child, shape: member, path: isSearched ? [...path, key] : null })
  }
  return children.reverse()
}

function isOfUsualKind({ node, shape }: Visit): boolean {
  const usual = shape?.entry && jsonKinds[shape.entry.kind]
  return !usual || node.kind === usual || node.kind === 'null' || node.kind === 'missing'
}
/** What is no object of the catalogue stays quiet, as free-busy's `error`. Mail endpoints answer with drafts and messages alike. */
function isExpected(stated: JsonNode, { object }: EndpointEntry): boolean {
  const found = stated.string()
  if (!shapeOf(object) || !shapeOf(found) || found === object) return true
  return (object === 'message' || object === 'draft') && (found === 'message' || found === 'draft')
}

function fieldKind({ node, shape }: Visit, source: Source): Finding {
  const usual = kindNames[jsonKinds[shape?.entry?.kind ?? 'text']]
  const here = kindNames[node.kind]
  return {
    rule: 'object/field-kind',
    severity: 'info',
    pointer: node.pointer,
    range: source.range(node),
    message: `\`${node.key}\` is usually ${usual}, here ${here}.`,
    expected: usual,
    found: here,
  }
}

function unexpected(stated: JsonNode, { title, object }: EndpointEntry, source: Source): Finding {
  const found = stated.string() ?? ''
  return {
    rule: 'object/unexpected',
    severity: 'info',
    pointer: stated.pointer,
    range: source.range(stated),
    message: `“${title}” answers with \`${object}\`, this is \`${found}\`. The response may belong to another request.`,
    expected: object,
    found,
  }
}
