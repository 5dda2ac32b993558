// Reads method, address and body of a request. Of its headers, which hold the API key, only what is wrong with it is kept.
import type { RequestContext, Span } from '../model.ts'
import { authorizationSlip } from './authorization.ts'
import type { Source } from './source.ts'

/**
 * @param span the request, from its first line on
 * @returns null where no method and target are stated
 */
export function readRequest(source: Source, span: Span): RequestContext | null {
  let method = ''
  let target = ''
  let host = ''
  let body = ''
  let authorization: string | undefined
  for (const line of source.lines(span)) {
    const text = source.slice(line)
    if (text.trim() === '') {
      body = source.slice(source.trim({ start: line.end, end: span.end }))
      break
    }
    authorization ??= /^authorization:(.{0,4000})$/i.exec(text)?.[1]
    const [, verb, path] = /^([A-Z]+) (\S+)/.exec(text) ?? []
    if (method === '' && verb !== undefined && path !== undefined) [method, target] = [verb, path]
    const [, name = '', value = ''] = /^(:?[A-Za-z-]+):[ \t]*(\S*)[ \t]*$/.exec(text) ?? []
    const key = name.toLowerCase()
    if (key === ':method') method = value
    else if (key === ':path') target = value
    else if (key === 'host' || key === ':authority') host = value
  }
  if (!method || !target) return null
  return { method, url: requestUrl(target, host), body: body || null, ...authorizationSlip(authorization) }
}

/** The method that a word is, in capitals; null for anything else that stands in its place. */
export function methodOf(word: string): string | null {
  return /^[A-Za-z]{3,7}$/.test(word) ? word.toUpperCase() : null
}

/** The whole address of a request, without the user name and password that may stand in it. */
export function requestUrl(target: string, host = ''): string {
  const url = target.startsWith('/') && host ? `https://${host}${target}` : target
  return url.replace(/^([a-z]+:\/\/)[^/?#@]*@/i, '$1')
}
