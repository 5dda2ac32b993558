// Looks at the header with the key of a request, and keeps only what is wrong with it.
import type { JsonNode } from '../json/document.ts'
import { isLostVariable } from '../lost-variable.ts'
import type { AuthorizationSlip, RequestContext } from '../model.ts'
import { headersOf } from './headers-object.ts'

/** What is masked, or was taken out before it was pasted, says nothing. Each pattern matches the whole value. */
const slips: readonly (readonly [RegExp, AuthorizationSlip])[] = [
  [/^bearer\s{1,9}bearer\b/i, 'doubled'],
  [/^bearer\s{1,9}(?:"[^"]*"|'[^']*')$/i, 'quoted'],
  [/^bearer\s{1,9}\$(?:\{\w{1,80}\}|\w{1,80})$/i, 'unexpanded'],
  // The beginnings of API keys and of access tokens, and what we put in their place.
  [/^(?:(?:nyk_|eyJ)[\w.-]{8,}|hidden-(?:api-key|token)(?:-\d{1,6})?)$/, 'no-scheme'],
]

/** A key is shorter, and so is a token. */
const maxLookedAtChars = 4000

/**
 * What is wrong with the header, as a part of the request.
 * @param value undefined where the header is not shown
 */
export function authorizationSlip(value: string | undefined): Pick<RequestContext, 'authorization'> {
  const text = value?.slice(0, maxLookedAtChars).trim()
  if (text !== undefined && isLostVariable(text.replace(/^bearer\s{1,9}/i, ''))) return { authorization: 'lost' }
  const found = text === undefined ? undefined : slips.find(([pattern]) => pattern.test(text))
  return found ? { authorization: found[1] } : {}
}

/** The same for headers that are kept as an object, or as an array of pairs of name and value. */
export function authorizationIn(headers: JsonNode | undefined): Pick<RequestContext, 'authorization'> {
  const pairs =
    headers?.kind === 'array'
      ? [...headers.children()].map((pair) => ({
          name: (pair.get('name') ?? pair.get('key'))?.string() ?? '',
          value: pair.get('value')?.string(),
        }))
      : headersOf(headers)
  return authorizationSlip(pairs.find(({ name }) => name.toLowerCase() === 'authorization')?.value)
}
