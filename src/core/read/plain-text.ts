// Reads what no other reader knows: a bare error type, a bare status, a request without an answer, a gateway's own words, a print
// without quotes, or prose that may begin with a status.
import { isGatewayPhrase } from '../catalogue/gateway-phrases.ts'
import { lookUpType } from '../catalogue/look-up.ts'
import { loneStatus } from './client-status.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import { browserConsole } from './browser-console.ts'
import { type Exchange, type Found, blankExchange, readEach } from './exchange.ts'
import { failedRequest } from './failed-request.ts'
import { listedFields } from './listed-fields.ts'
import { saidOfNylas } from './own-words.ts'
import { printedResponse } from './printed-response.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { isLabelled, labelledFacts, statedFields } from './stated-fields.ts'
import { statusOfLine } from './status-text.ts'

export const plainText: Reader = {
  form: 'plain-text',
  recognise(source) {
    // Above what reads the provider's error in such lines alone.
    if (listedFields(source).length > 0) return 93
    const first = statedFields(source).next()
    if (first.done) return 1
    return isLabelled(source, first.value) ? 93 : 50
  },
  read(source) {
    const listed = listedFields(source)
    if (listed.length > 0) return listed
    const failed = failedRequest(source) ?? browserConsole(source)
    if (failed) return [failed]
    const fields = readFields(source)
    // The fields in a print are those of one value, of which more is there to be read.
    const printed = fields.length > 1 ? null : printedResponse(source)
    if (printed) return [{ ...printed, status: statusOfText(printed.source) }]
    if (fields.length > 0) return fields
    const text = source.slice(source.content)
    const status = statusOfText(source)
    const bareType = isWord(text) && lookUpType(text) ? { value: text, span: source.content } : null
    const isGateway = isGatewayPhrase(text)
    const said = saidOfNylas(text.slice(0, maxPhraseSearchChars), source.content.start)
    const labelled = said && labelledFacts(source)
    // Prose is kept as the body; a type or a status that stands alone leaves none.
    const requestId = said ? null : requestIdIn(source)
    const provider = !said && isMailReply(text) ? { value: text, span: source.content } : null
    const isBare = bareType !== null || (status !== null && /^\d{3}$/.test(text))
    return [
      {
        ...blankExchange(source),
        status: labelled?.status ?? status,
        body: isBare ? null : source.content,
        stated: bareType
          ? { type: bareType }
          : isGateway
            ? { message: { value: text, span: source.content } }
            : { ...labelled?.stated, ...said, ...(requestId && { requestId }), ...(provider && { provider }) },
        recognised: isGateway
          ? { envelope: 'error', because: 'is what a gateway says in place of the API’s JSON' }
          : said && { envelope: 'error', because: 'quotes an error of Nylas in the words of a program' },
      },
    ]
  },
}

function readFields(source: Source): readonly Exchange[] {
  const found = readEach(statedFields(source), (exchange) => exchange)
  const [only] = found
  return found.length === 1 && only ? [{ ...only, span: source.content }] : found
}

// As Nylas makes them, and as people write to its support.
const requestId =
  /\brequest[ _-]?id(?:'?s)?(?: is| was|:|=|#)?[ \t]{1,3}["'`(]?((?:\d{1,12}-)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?![\w-])/i

function requestIdIn(source: Source): Found<string> | null {
  const text = source.slice(source.content).slice(0, maxPhraseSearchChars)
  const found = requestId.exec(text)
  if (!found?.[1]) return null
  const start = source.content.start + found.index + found[0].length - found[1].length
  return { value: found[1], span: { start, end: start + found[1].length } }
}

const mailReply = /^(?:421|45[0-5]|53[0458]|55[0-6])[ -](?=[A-Z])[^\r\n]{1,500}$/
const mailWords =
  /\b(?:mailbox|recipients?|sender|relay(?:ing)?|authentication|spam|greylist(?:ed|ing)?|quota|try again|closing connection|(?:user|address) unknown|no such (?:user|mailbox)|message size|(?:access|address|client|connection|host|message) (?:\w{1,20} )?(?:rejected|denied|refused))\b/i

/** The whole text is what a mail server replied: a number that no HTTP status has, or none that is worded so. */
function isMailReply(text: string): boolean {
  return mailReply.test(text) && mailWords.test(text)
}

/** One word of at most 80 characters: what an error type looks like on its own. */
function isWord(text: string): boolean {
  return /^[A-Za-z0-9_.]{1,80}$/.test(text)
}

/** What the first line begins with, else what a client says of it somewhere in the text. */
function statusOfText(source: Source): Exchange['status'] {
  for (const line of source.lines(source.content)) {
    const status = statusOfLine(source.slice(line), line.start)
    if (status) return { value: status.value, span: status.span, origin: 'status-text' }
    break
  }
  return loneStatus(source)
}
