// Reads HTML: JSON whose quotes are entities, JSON inside a page, and the page of a gateway that answers in place of the API.
import { isGatewayPhrase, namesGateway } from '../catalogue/gateway-phrases.ts'
import { isNylasHost } from '../host.ts'
import { maxHtmlHeadChars, maxUnescapedLevels } from '../limits.ts'
import { entityEdits } from './entities.ts'
import { blankExchange } from './exchange.ts'
import { headingsOf, statusOfHeading } from './html-headings.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'

export const html: Reader = {
  form: 'html',

  recognise(source) {
    if (opensWithEntity(source)) return 97
    const prefix = source.text.slice(source.content.start, source.content.start + lookAheadChars)
    if (/^<(?:!doctype\s+html|html)\b/i.test(prefix)) return 97
    return pageTag.test(prefix) ? 85 : 0
  },

  read(source, readInner) {
    if (opensWithEntity(source)) return readInner(decoded(source))
    const inner = preformatted(source)
    return inner ? readInner(inner) : [readPage(source)]
  },
}

const lookAheadChars = 200
const pageTag =
  /^<(?:\?xml[^<>]*>\s*<(?:!doctype\s+html|html)\b|(?:head|title|body|h[1-6]|center|pre|code|p|div|span)[\s>])/i
const amp = '&(?:amp;)*'
const bracket = `(?:[{[]|${amp}(?:#123|#[xX]7[bB]|lcub|lbrace|#91|#[xX]5[bB]|lsqb|lbrack);)`
const blank = `(?:\\s|${amp}(?:nbsp|NewLine|Tab);)`
const quote = `${amp}(?:quot|#0?34|#[xX]22|apos|#0?39|#[xX]27);`
const structuralEntity = new RegExp(`^(?:${quote})?${blank}*${bracket}(?:${blank}|${bracket})*\\\\*${quote}`)

/** Whether the first quote of what opens like JSON is an entity. */
function opensWithEntity({ text, content }: Source): boolean {
  const first = text.charAt(content.start)
  if (first !== '{' && first !== '[' && first !== '&') return false
  return structuralEntity.test(text.slice(content.start, content.start + lookAheadChars))
}

function decoded(source: Source): Source {
  let inner = source
  for (let level = 0; level < maxUnescapedLevels && opensWithEntity(inner); level++) {
    inner = inner.derive(
      entityEdits(inner.text),
      level === 0 ? 'Read HTML entities as the characters they stand for' : null,
    )
  }
  return inner
}

const opener = /<(?:pre|code|textarea)\b[^<>]*>(?:\s*<[a-z][^<>]*>){0,5}\s*(?=[{[])/i
const closer = /<\/(?:pre|code|textarea)\s*>/gi
const tag = /<[/a-z][^<>]*>/gi

/** The JSON that a page shows in a `pre` or `code`, without its tags and entities. */
function preformatted(source: Source): Source | null {
  const start = opener.exec(source.text)
  if (!start) return null
  closer.lastIndex = start.index + start[0].length
  const end = closer.exec(source.text)?.index ?? source.text.length
  const inner = source.within({ start: start.index + start[0].length, end })
  const plain = inner.derive(
    Array.from(inner.text.matchAll(tag), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      text: '',
    })),
    'Left out the HTML around the JSON',
  )
  return plain.derive(entityEdits(plain.text), 'Read HTML entities as the characters they stand for')
}

// Cloudflare names the host whose server failed, or that it guards, in the title and beside the picture of it.
const failedHost =
  /<title>\s{0,20}([\w-]{1,63}(?:\.[\w-]{1,63}){1,8}) \| 5\d\d:|<title>\s{0,20}Access denied \| ([\w-]{1,63}(?:\.[\w-]{1,63}){1,8}) used Cloudflare|>\s{0,20}([\w-]{1,63}(?:\.[\w-]{1,63}){1,8}) Host Error/i

/** The host that a page of Cloudflare is about, where it is not one of Nylas. */
function otherHost(source: Source): string | null {
  const [, inTitle, guarded, beside] = failedHost.exec(source.text.slice(0, maxHtmlHeadChars)) ?? []
  const host = (inTitle ?? guarded ?? beside)?.toLowerCase()
  return host === undefined || isNylasHost(host) ? null : host
}

function readPage(source: Source) {
  const other = otherHost(source)
  const headings = headingsOf(source)
  const telling = headings.find(({ text }) => isGatewayPhrase(text) || namesGateway(text)) ?? headings[0]
  const status = headings.map(statusOfHeading).find((found) => found !== null) ?? null
  const isGateway = (status?.value ?? 0) >= 500 || (telling !== undefined && namesGateway(telling.text))
  return {
    ...blankExchange(source),
    body: source.content,
    status,
    stated: telling ? { message: { value: telling.text, span: telling.span } } : {},
    recognised: other
      ? ({
          envelope: 'unknown',
          because: `is the page of a gateway for ${other}, which is not Nylas`,
          foreign: true,
        } as const)
      : isGateway
        ? ({
            envelope: 'error',
            because: 'is an HTML page of a gateway, which stands where the API’s JSON should be',
          } as const)
        : null,
  }
}
