// Puts what the page shows first into index.html: on a slow network it is read while the script is still on its way.
import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import { schemaValidator } from './schema-validator.ts'

const empty = '<div id="root"></div>'

/**
 * Only in the build. Fails when index.html has no place for it.
 * @param asksStatusPage whether the build can ask the status page
 */
export function firstView(asksStatusPage: boolean): Plugin {
  let root: string
  return {
    name: 'first-view',
    apply: (user, { command }) => command === 'build' && !user.build?.ssr,
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { path }) {
        if (path !== '/index.html') return html
        if (!html.includes(empty)) throw new Error(`index.html has no ${empty} for the first view.`)
        const { module } = await runnerImport<typeof import('../src/app/first-view.tsx')>(
          join(root, 'src/app/first-view.tsx'),
          { root, configFile: false, logLevel: 'silent', plugins: [schemaValidator()] },
        )
        return html.replace(empty, () => `<div id="root">${module.firstViewMarkup(asksStatusPage)}</div>`)
      },
    },
  }
}
