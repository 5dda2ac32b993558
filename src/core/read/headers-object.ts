// Reads the headers of a response that a program keeps as an object: `{"retry-after": "30"}`, or camel case in the print of an SDK.
import type { JsonNode } from '../json/document.ts'
import type { Span } from '../model.ts'
import type { Exchange } from './exchange.ts'

/** @param moved where a place of the node's text stands in the exchange's source */
export function headersOf(
  headers: JsonNode | null | undefined,
  moved: (span: Span) => Span = (span) => span,
): Exchange['headers'] {
  if (headers?.kind === 'array') return [...headers.children()].flatMap((pair) => headerOf(pair, moved))
  if (headers?.kind !== 'object') return []
  return [...headers.children()].flatMap((node) => {
    const value = textOf(node)
    if (value === undefined || node.key === null) return []
    return [{ name: dashed(node.key), value, span: moved({ start: node.keyStart, end: node.end }) }]
  })
}

/** Elixir keeps headers as pairs: `[{"retry-after", "30"}]`. */
function headerOf(pair: JsonNode, moved: (span: Span) => Span): Exchange['headers'] {
  const [name, value] = pair.kind === 'array' ? [pair.at(0)?.string(), pair.at(1)?.string()] : []
  if (name === undefined || value === undefined || pair.at(2)) return []
  return [{ name, value, span: moved({ start: pair.start, end: pair.end }) }]
}

/** Where a header may be there several times, each has an array of values: `{"retry-after"=>["30"]}`. */
function textOf(node: JsonNode): string | undefined {
  if (node.kind !== 'array') return node.string()
  const values = [...node.children()].map((value) => value.string())
  return values.length > 0 && values.every((value) => value !== undefined) ? values.join(', ') : undefined
}

/** The headers that an SDK keeps in the object of its error, beside the status or the ID of the request. */
export function headersInError(root: JsonNode | null): Exchange['headers'] {
  const isOfSdk = ['statusCode', 'requestId'].some((key) => root?.get(key) !== undefined)
  return isOfSdk ? headersOf(root?.get('headers')) : []
}

/** A name with a dash or a capital at its start is written as it was sent. */
function dashed(name: string): string {
  return /^[a-z][^-]*$/.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name
}
