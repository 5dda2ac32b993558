// Reads what the Java and Kotlin SDK prints: its errors' `toString`, old and new, and the lines of its HTTP log.
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import { nodeAt } from '../field-path.ts'
import { isHttpStatus } from '../http-status.ts'
import type { JsonNode } from '../json/document.ts'
import type { RequestContext, Span } from '../model.ts'
import { type Exchange, type Found, blankExchange, readEach, statusFound } from './exchange.ts'
import { type JavaPrint, javaPrints } from './java-print.ts'
import { statedDuration } from './log-facts.ts'
import type { Reader } from './reader.ts'
import { type Mark, envelopeOfClass, firstMark, foundText, restOfLine } from './sdk-error.ts'
import type { Source } from './source.ts'

/** What `e.toString()`, a stack trace or a logger prints: the class with its package, and the message alone. */
const bareMessage: Mark = {
  pattern: /(?<![\w.])com\.nylas\.models\.(Nylas(?:Api|OAuth|SdkTimeout)Error)(?=:? |:?$)/gm,
  words: ['ylas.'],
}

export const javaToString: Reader = {
  form: 'java-tostring',

  recognise(source) {
    const { text, content } = source
    if (text[content.start] === '{') return 0
    if (/\bNylas(?:Api|OAuth)Error(?:\(|: )/.test(text) && !javaPrints(text).next().done) return 94
    if (text.includes('resBodySize=') && httpLogLine.test(text)) return 94
    return !'"`'.includes(text.charAt(content.start)) && !source.has('```') && firstMark(source, bareMessage) ? 92 : 0
  },

  read(source) {
    const printed = readEach(javaPrints(source.text), (print) => readPrint(source, print))
    if (printed.length > 0) return printed
    const logged = readHttpLog(source)
    const message = logged.length > 0 ? null : firstMark(source, bareMessage)
    return message ? [readMessage(source, message)] : logged
  },
}

function readMessage(source: Source, { 0: whole, 1: name = '', index }: RegExpExecArray): Exchange {
  const message = foundText(source, restOfLine(source, index + whole.length + 1))
  const isTimeout = name === 'NylasSdkTimeoutError'
  return {
    ...blankExchange(source),
    stated: message ? { message } : {},
    recognised: {
      envelope: envelopeOfClass(name),
      because: `is a ${name} of the Java SDK, of which only the message was printed`,
    },
    print: isTimeout ? sdkPrints.javaTimeout : sdkPrints.javaTrace,
  }
}

function readPrint(paste: Source, { kind, name, span, edits }: JavaPrint): Exchange {
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }))
  const source = paste.within(span).derive(shifted, 'Read the print of a Java error as JSON')
  const body = source.content
  const { root } = source.json(body)
  const status = nodeAt(root, 'statusCode')
  const value = status?.number()
  return {
    ...blankExchange(source, body),
    body,
    status:
      status && isHttpStatus(value)
        ? { value, span: { start: status.start, end: status.end }, origin: 'status-text' }
        : null,
    headers: readHeaders(nodeAt(root, 'headers')),
    recognised: {
      envelope: envelopeOfClass(name),
      because: `is a ${name} as the Java SDK prints it`,
    },
    print: kind === 'text' ? sdkPrints.javaError : sdkPrints.javaDataClass,
  }
}

/** The print holds the values of each header in a list. */
function readHeaders(headers: JsonNode | undefined): Exchange['headers'] {
  if (headers?.kind !== 'object') return []
  const found: Exchange['headers'][number][] = []
  for (const node of headers.children()) {
    const first = node.kind === 'array' ? node.at(0) : node
    const value = first?.string() ?? (first?.kind === 'number' ? first.raw : undefined)
    if (value !== undefined) found.push({ name: node.key ?? '', value, span: { start: node.keyStart, end: node.end } })
  }
  return found
}

const httpLogLine = /<= (\d{3})(?: [A-Za-z' -]{0,60})? resBodySize=/
const httpRequestLine = /=> (GET|POST|PUT|PATCH|DELETE|HEAD) (\S{1,4000})/
const maxLineChars = 8000

function readHttpLog(source: Source): Exchange[] {
  const exchanges: Exchange[] = []
  let request: RequestContext | null = null
  for (const line of source.lines(source.content)) {
    const text = source.slice(line).slice(0, maxLineChars)
    const [, method, url] = httpRequestLine.exec(text) ?? []
    if (method !== undefined && url !== undefined) request = { method, url, body: null }
    const answer = httpLogLine.exec(text)
    const value = Number(answer?.[1])
    if (!answer || !isHttpStatus(value)) continue
    const start = line.start + answer.index + 3
    exchanges.push({
      ...logged(source, line, statusFound(value, start), request),
      durationMs: statedDuration(text),
    })
    request = null
  }
  return exchanges
}

function logged(source: Source, line: Span, status: Found<number>, request: RequestContext | null): Exchange {
  return {
    ...blankExchange(source, line),
    request,
    status: { ...status, origin: 'status-text' },
    recognised: {
      envelope: status.value >= 400 ? 'error' : 'unknown',
      because: 'is a line of the HTTP log of the Java SDK, which holds no body',
    },
    print: sdkPrints.javaHttpLog,
  }
}
