// Serves the built page beside the API, on addresses that no call of the API has.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { metaPolicy, securityHeaders } from '../../tools/csp.ts'

/** Answers a request for the page and its files, and says whether it did. */
export type ServeApp = (request: IncomingMessage, response: ServerResponse) => boolean

/** Paths of the API, of which none is ever served from the folder, whatever lies in it. */
const apiPath = /^\/(?:v\d|oauth|connect)/i

/**
 * The page at `/` for a browser that asks for HTML, and the files of the build, which are listed once at the start. All else is
 * for the API: another path, another method, and `/` itself when a program asks for it.
 * @param folder the built page; null where there is none, as in tests
 */
export function appFiles(folder: string | null): ServeApp {
  if (folder === null) return () => false
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

function setHeaders(response: ServerResponse): void {
  const headers = { ...securityHeaders, 'Content-Security-Policy': `${metaPolicy}; frame-ancestors 'none'` }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
