// Reads a bare JSON body, strict or with comments and trailing commas. Broken JSON is still JSON when it opens like it.
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import { blankExchange } from './exchange.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'

function read(source: Source) {
  return [{ ...blankExchange(source), body: source.content, print: printOf(source) }]
}

/** A Node SDK error through JSON.stringify: its own properties without the message, which an Error does not hand out. */
function printOf(source: Source) {
  const root = source.opensJson(source.content) ? source.json(source.content).root : null
  const has = (key: string) => root?.get(key) !== undefined
  const isError = ['requestId', 'statusCode', 'type'].every(has) && !['message', 'error'].some(has)
  return isError ? sdkPrints.nodeJson : null
}

export const json: Reader = {
  form: 'json',
  recognise(source) {
    if (!source.opensJson(source.content)) return isJsonScalar(source) ? 60 : 0
    return source.json(source.content).strict ? 95 : 60
  },
  read,
}

export const jsonc: Reader = {
  form: 'jsonc',
  recognise(source) {
    return source.opensJson(source.content) && source.json(source.content).relaxed ? 95 : 0
  },
  read,
}

/** A quoted string on its own. Numbers are left to the reader of plain text: `404` is a status, not a JSON number. */
function isJsonScalar(source: Source): boolean {
  return source.text[source.content.start] === '"' && source.json(source.content).strict
}
