// Serves the built page beside the API, on addresses that no call of the API has.
import { readFile } from 'node:fs/promises'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** Answers a request for the page and its files, and says whether it did. */
export type ServeApp = (request: IncomingMessage, response: ServerResponse) => boolean

/** Paths of the API, of which none is ever served from the folder, whatever lies in it. */
const apiPath = /^\/(?:v\d|oauth|connect)/i

/**
 * The page at `/` for a browser that asks for HTML, and the files of the build, which are listed once at the start. All else is
 * for the API: another path, another method, and `/` itself when a program asks for it.
 * @param folder the built page; null where there is none, as in tests
 * @returns rejects where the build does not say with which policy it is to be served
 */
export async function appFiles(folder: string | null): Promise<ServeApp> {
  if (folder === null) return () => false
  const headers = headersForAll(await readFile(join(folder, '_headers'), 'utf8'))
  const policy = headers.get(policyHeader)
  if (policy === undefined) throw new Error(`The page in ${folder} has no security policy. Build it anew.`)
  // Two policies add up, and the second is the stricter one: nobody frames a page that shows what passes.
  const setHeaders = (response: ServerResponse) => {
    response.setHeaders(headers)
    response.setHeader(policyHeader, [policy, "frame-ancestors 'none'"])
  }
  const serve = sirv(folder, { etag: true, setHeaders })
  return (request, response) => {
    const { method, url = '', headers } = request
    const [path = ''] = url.split('?', 1)
    if ((method !== 'GET' && method !== 'HEAD') || apiPath.test(path)) return false
    if (path === '/' && !isForPage(headers)) return false
    let isServed = true
    serve(request, response, () => {
      isServed = false
    })
    return isServed
  }
}

/** A person who opens the page, or the page itself, whose service worker keeps it. */
function isForPage(headers: IncomingHttpHeaders): boolean {
  return headers.accept?.includes('text/html') === true || headers['sec-fetch-site'] === 'same-origin'
}

const policyHeader = 'Content-Security-Policy'

/** What the build's `_headers` file, which hosts read, says under the pattern for every path. */
function headersForAll(file: string): Map<string, string> {
  const [, block = ''] = /^\/\*\n((?: .*\n)*)/m.exec(file) ?? []
  const lines = block.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    }),
  )
}
