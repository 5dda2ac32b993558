// Turns `import validate from './x.schema.json?validator'` into a validator compiled at build time, so that none is at run time.
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type AnySchemaObject, Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'vite'

const query = '?validator'
// The id ends in .js, or Vite's own JSON plugin would take the module.
const prefix = '\0schema-validator:'
const suffix = '.js'

/**
 * Compiles a JSON Schema (2020-12) file to the text of an ES module whose default export is the validate function.
 * A `$ref` to another schema is read from the file of that name beside it; each file that was read is told to `onFile`.
 * Throws when the schema breaks Ajv's strict mode, or when the code would need a module at run time.
 */
export async function compileValidator(file: string, onFile: (file: string) => void = () => {}): Promise<string> {
  const read = async (path: string): Promise<AnySchemaObject> => {
    onFile(path)
    return withoutWords(JSON.parse(await readFile(path, 'utf8')) as AnySchemaObject)
  }
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: false },
    allErrors: true,
    verbose: false,
    // The app has words of its own for each keyword.
    messages: false,
    strict: true,
    // Alternatives such as `anyOf: [{ required: ['a'] }, …]` name properties that are defined one level up.
    strictRequired: false,
    allowUnionTypes: true,
    // Lengths in UTF-16 units: counting code points would bring in a helper by require().
    // oxlint-disable-next-line typescript/no-deprecated -- Ajv marks the option as deprecated, but names no other.
    unicode: false,
    // Ajv would print the same on every run; strict mode throws, it does not log.
    logger: false,
    loadSchema: (uri) => read(join(dirname(file), basename(new URL(uri).pathname))),
  })
  const code = withoutSchemas(standaloneCode(ajv, await ajv.compileAsync(await read(file))))
  if (code.includes('require(')) {
    throw new Error(`${basename(file)} uses a keyword whose Ajv code needs require(), which a browser does not have`)
  }
  return code
}

const words: ReadonlySet<string> = new Set(['title', 'description'])

/** What is there for readers of the schema would stand in the code. A property of such a name is an object, and stays. */
function withoutWords(schema: AnySchemaObject): AnySchemaObject {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    words.has(key) && typeof value === 'string' ? undefined : value,
  ) as AnySchemaObject
}

const schemaConstant = /const (schema\d+) = (\{.*?\});(?=const |function |export )/g
const partOfSchema = /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\["[^"]*"\])+)/g

/** Ajv reads the alternatives of a type from the schema at run time; written where they are read, they leave no use for it. */
function withoutSchemas(code: string): string {
  const schemas = new Map(
    [...code.matchAll(schemaConstant)].map(([, name = '', json = '']) => [name, JSON.parse(json) as unknown]),
  )
  return code.replaceAll(partOfSchema, (whole, name: string, path: string) => {
    let part = schemas.get(name)
    for (const [, plain, quoted] of path.matchAll(/\.([\w$]+)|\["([^"]*)"\]/g)) {
      part = (part as Record<string, unknown> | undefined)?.[plain ?? quoted ?? '']
    }
    return part === undefined ? whole : JSON.stringify(part)
  })
}

/** The Vite plugin; works the same in dev, build, unit tests and the command line. */
export function schemaValidator(): Plugin {
  return {
    name: 'schema-validator',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(query) || importer === undefined) return null
      const from = importer.startsWith('\0') ? '.' : dirname(importer.split('?')[0] ?? importer)
      return prefix + resolve(from, source.slice(0, -query.length)) + suffix
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null
      const code = await compileValidator(id.slice(prefix.length, -suffix.length), (file) => this.addWatchFile(file))
      return { code, map: null }
    },
  }
}
