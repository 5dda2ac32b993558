// Other ways to read JSON with positions and hold it against the schema of a list.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser'
import { getLanguageService, TextDocument } from 'vscode-json-languageservice'
import { entryKeys, outlineOf } from '../../../src/core/envelope/outline.ts'
import { validateEnvelope } from '../../../src/core/envelope/validate.ts'
import { parseJson } from '../../../src/core/json/parse.ts'
import schema from '../../../public/schemas/list.schema.json'

const validate = new Ajv2020({ allErrors: true, strict: false, logger: false }).compile(schema)

/** Tree with positions, its value, validation, and the place of each error. */
export function jsoncParserAndAjv(text: string): number {
  const tree = parseTree(text)
  if (!tree) return 0
  if (validate(getNodeValue(tree))) return 0
  const errors = validate.errors ?? []
  return errors.map(({ instancePath }) => findNodeAtLocation(tree, segmentsOf(instancePath))).length
}

/** Items of a list are told by numbers, which a pointer writes as text. */
function segmentsOf(pointer: string): (string | number)[] {
  const segments = pointer.split('/').slice(1)
  return segments.map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment))
}

/** What our core does of the same work, without its diagnosis: reading with all that is wrong, validation, and the place of each error. */
export function readAndValidate(text: string): number {
  const { root, problems } = parseJson(text, { entryKeys })
  if (!root) return problems.length
  const issues = validateEnvelope('list', outlineOf(root))
  return problems.length + issues.map(({ pointer }) => root.resolve(pointer)?.start).length
}

const service = getLanguageService({})

/** What editors run behind JSON: parse and validate, with diagnostics. */
export async function languageService(text: string): Promise<number> {
  const document = TextDocument.create('memory://list.json', 'json', 1, text)
  const parsed = service.parseJSONDocument(document)
  const found = await service.doValidation(document, parsed, {}, schema)
  return found.length
}
