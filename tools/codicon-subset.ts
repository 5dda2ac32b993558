// Cuts Monaco's icon font down to the icons that the editor draws here: a tenth of the font, which every first visit fetches.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

/** The icons that Monaco's code names where it is in the build. One that is missing here, or too many, fails the build by its name. */
const used = [
  'account',
  'add',
  'addSmall',
  'arrowDown',
  'arrowRight',
  'arrowSwap',
  'arrowUp',
  'caseSensitive',
  'chevronDown',
  'chevronLeft',
  'chevronRight',
  'close',
  'compareChanges',
  'copy',
  'discard',
  'error',
  'file',
  'fold',
  'folder',
  'info',
  'issues',
  'lightBulb',
  'listFilter',
  'loading',
  'map',
  'menuSelection',
  'menuSubmenu',
  'move',
  'preserveCase',
  'regex',
  'remove',
  'removeSmall',
  'replace',
  'replaceAll',
  'scrollbarButtonDown',
  'scrollbarButtonLeft',
  'scrollbarButtonRight',
  'scrollbarButtonUp',
  'searchFuzzy',
  'selection',
  'sparkle',
  'symbolArray',
  'symbolBoolean',
  'symbolClass',
  'symbolColor',
  'symbolConstant',
  'symbolConstructor',
  'symbolCustomColor',
  'symbolEnum',
  'symbolEnumMember',
  'symbolEvent',
  'symbolField',
  'symbolFile',
  'symbolFolder',
  'symbolFunction',
  'symbolInterface',
  'symbolKey',
  'symbolKeyword',
  'symbolMethod',
  'symbolModule',
  'symbolNamespace',
  'symbolNull',
  'symbolNumber',
  'symbolObject',
  'symbolOperator',
  'symbolPackage',
  'symbolProperty',
  'symbolReference',
  'symbolSnippet',
  'symbolString',
  'symbolStruct',
  'symbolText',
  'symbolTypeParameter',
  'symbolUnit',
  'symbolValue',
  'symbolVariable',
  'sync',
  'toolBarMore',
  'tools',
  'treeItemExpanded',
  'treeItemLoading',
  'unfold',
  'warning',
  'wholeWord',
]

const stylesheet = '/vs/base/browser/ui/codicons/codicon/codicon.css'
const source = /url\(\.\/codicon\.ttf\) format\("truetype"\)/
const require = createRequire(import.meta.url)

interface Registry {
  readonly Codicon: Readonly<Record<string, { readonly id: string } | undefined>>
  readonly getCodiconFontCharacters: () => Readonly<Record<string, number | undefined>>
}

/** The plugin puts the smaller font in the place of Monaco's, and fails the build when an upgrade of Monaco has changed what it goes by. */
export function codiconSubset(): Plugin {
  let root = ''
  return {
    name: 'codicon-subset',
    enforce: 'pre',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(stylesheet)) return null
      if (!source.test(code))
        this.error(`${stylesheet} no longer names its font as expected; look again after the upgrade`)
      const file = join(root, 'node_modules/.cache/codicon/codicon.woff2')
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, await subset(join(dirname(id), 'codicon.ttf')))
      const address = relative(dirname(id), file).replaceAll('\\', '/')
      return { code: code.replace(source, `url(${address}) format("woff2")`), map: null }
    },
    generateBundle(_options, bundle) {
      const named = new Set<string>()
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const [id, { code }] of Object.entries(output.modules)) {
          if (!id.includes('monaco-editor') || !code) continue
          for (const [, name = ''] of code.matchAll(/\bCodicon(?:\$\d+)?\.(\w+)/g)) named.add(name)
        }
      }
      // Other bundles, such as the service worker's, have no Monaco at all.
      if (named.size === 0) return
      const faults = [
        ...[...named].filter((name) => !used.includes(name)).map((name) => `add ${name}`),
        ...used.filter((name) => !named.has(name)).map((name) => `take out ${name}`),
      ]
      if (faults.length > 0) this.error(`The icons in tools/codicon-subset.ts: ${faults.join(', ')}`)
    },
  }
}

async function subset(font: string): Promise<Buffer> {
  const load = async (name: string) =>
    (await import(pathToFileURL(require.resolve(`monaco-editor/base/common/${name}`)).href)) as Registry
  const [{ Codicon }, { getCodiconFontCharacters }] = await Promise.all([load('codicons'), load('codiconsUtil')])
  const characters = getCodiconFontCharacters()
  const text = used.map((name) => {
    const character = characters[Codicon[name]?.id ?? '']
    if (character === undefined) throw new Error(`Monaco has no icon “${name}” any more; see tools/codicon-subset.ts.`)
    return String.fromCodePoint(character)
  })
  return subsetFont(await readFile(font), text.join(''), { targetFormat: 'woff2' })
}
