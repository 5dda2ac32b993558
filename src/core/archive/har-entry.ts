// One entry of an HTTP archive as plain data: enough to tell whether it is of Nylas and to lay it out, whatever it holds.
import type { JsonValue } from '../json/value.ts'
import { decode } from '../read/base64.ts'
import { isNylasEntry } from '../read/har-origin.ts'
import { isoTime } from '../read/iso-time.ts'
import { isNylasResponse, mayHoldResponse } from '../read/nylas-envelope.ts'
import { Source } from '../read/source.ts'

const quote = 0x22
const base64 = 'base64'
/** How a letter of a key may be written, too, though hardly anybody does. */
const escapedAscii = '\\u00'

const decoder = new TextDecoder()

type JsonObject = Readonly<Record<string, unknown>>

export interface HarEntry {
  /** As ISO 8601; null where it is no time. */
  readonly startedAt: string | null
  /** Null where it is not known. */
  readonly durationMs: number | null
  readonly method: string
  readonly url: string
  readonly requestType: string
  readonly requestBody: string
  readonly status: number
  readonly statusText: string
  readonly httpVersion: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly mimeType: string
  /** Decoded where the archive holds Base64; empty where it is no text. */
  readonly body: string
}

/** Null where the text is no JSON object. */
export function parseEntry(text: string): HarEntry | null {
  const entry = asRecord(parsed(text))
  if (!entry) return null
  const request = asRecord(entry['request'])
  const posted = asRecord(request?.['postData'])
  const response = asRecord(entry['response'])
  const time = entry['time']
  return {
    ...addressOf(entry),
    startedAt: isoTime(string(entry['startedDateTime'])),
    durationMs: typeof time === 'number' && time >= 0 ? time : null,
    method: string(request?.['method']),
    requestType: string(posted?.['mimeType']),
    requestBody: textOf(posted),
    statusText: string(response?.['statusText']),
    httpVersion: string(response?.['httpVersion']),
    headers: headersOf(response?.['headers']),
    body: textOf(contentOf(entry)),
  }
}

/** What most entries are told by. */
function addressOf(entry: JsonObject): Pick<HarEntry, 'url' | 'status' | 'mimeType'> {
  const response = asRecord(entry['response'])
  const status = response?.['status']
  return {
    url: string(asRecord(entry['request'])?.['url']),
    status: typeof status === 'number' ? status : 0,
    mimeType: string(contentOf(entry)?.['mimeType']),
  }
}

function textOf(content: JsonObject | undefined): string {
  const text = string(content?.['text'])
  return content?.['encoding'] === base64 ? decode(text).text : text
}

/** What a file's entry turned out to be. */
type Origin = 'nylas' | 'other' | 'unreadable'

/**
 * Where an entry came from, by the rule that an archive in the editor is read with. Most entries are told by their address
 * alone, and their bodies are never decoded.
 * @param details where long strings and lists stand in the bytes, as the scanner says
 */
export function originOf(bytes: Uint8Array, details: readonly number[]): Origin {
  const head = asRecord(parsed(withoutDetails(bytes, details)))
  if (!head) return 'unreadable'
  const whole = () => (details.length > 0 ? asRecord(parsed(decoder.decode(bytes))) : head) ?? head
  const told = addressOf(head)
  const isOurs = isNylasEntry({
    // The address may be a long string itself.
    ...(told.url === '' ? addressOf(whole()) : told),
    holdsEnvelope() {
      const content = contentOf(head)
      if (string(content?.['text']) !== '') return holdsEnvelope(textOf(content))
      const isWorthParsing = content?.['encoding'] === base64 || mayHoldInLong(bytes, details)
      return isWorthParsing && holdsEnvelope(textOf(contentOf(whole())))
    },
  })
  return isOurs ? 'nylas' : 'other'
}

function contentOf(entry: JsonObject): JsonObject | undefined {
  return asRecord(asRecord(entry['response'])?.['content'])
}

/** Whether a long string, one of which may be the body, names what a response of Nylas has: else it need not be parsed. */
function mayHoldInLong(bytes: Uint8Array, details: readonly number[]): boolean {
  for (let at = 0; at < details.length; at += 2) {
    const start = details[at] ?? 0
    if (bytes[start - 1] !== quote) continue
    const written = decoder.decode(bytes.subarray(start, details[at + 1]))
    if (mayHoldResponse(written) || written.includes(escapedAscii)) return true
  }
  return false
}

function withoutDetails(bytes: Uint8Array, details: readonly number[]): string {
  let text = ''
  let from = 0
  for (let at = 0; at < details.length; at += 2) {
    text += decoder.decode(bytes.subarray(from, details[at]))
    from = details[at + 1] ?? bytes.length
  }
  return text + decoder.decode(bytes.subarray(from))
}

/** The entry as an archive of its own, which the reader of archives takes. */
export function archiveOf(entryText: string): string {
  return `{"log":{"entries":[${entryText}]}}`
}

function holdsEnvelope(body: string): boolean {
  if (!mayHoldResponse(body)) return false
  const source = new Source(body)
  return isNylasResponse(source.opensJson(source.content) ? source.json(source.content).root : null)
}

function headersOf(value: unknown): HarEntry['headers'] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((item) => {
    const header = asRecord(item)
    const name = string(header?.['name'])
    return name ? [[name, string(header?.['value'])] as const] : []
  })
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

function asRecord(value: unknown): JsonObject | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as JsonObject) : undefined
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
