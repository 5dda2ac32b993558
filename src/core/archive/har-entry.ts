// One entry of an HTTP archive as plain data: enough to tell whether it is of Nylas and to lay it out, whatever it holds.
import type { JsonValue } from '../json/value.ts'
import { decode } from '../read/har-body.ts'
import { isNylasEntry } from '../read/har-origin.ts'
import { isoTime } from '../read/iso-time.ts'
import { isNylasResponse, mayHoldResponse } from '../read/nylas-envelope.ts'
import { Source } from '../read/source.ts'

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
  const content = asRecord(response?.['content'])
  const status = response?.['status']
  const body = string(content?.['text'])
  const time = entry['time']
  return {
    startedAt: isoTime(string(entry['startedDateTime'])),
    durationMs: typeof time === 'number' && time >= 0 ? time : null,
    method: string(request?.['method']),
    url: string(request?.['url']),
    requestType: string(posted?.['mimeType']),
    requestBody: posted?.['encoding'] === 'base64' ? decode(string(posted['text'])).text : string(posted?.['text']),
    status: typeof status === 'number' ? status : 0,
    statusText: string(response?.['statusText']),
    httpVersion: string(response?.['httpVersion']),
    headers: headersOf(response?.['headers']),
    mimeType: string(content?.['mimeType']),
    body: content?.['encoding'] === 'base64' ? decode(body).text : body,
  }
}

/** What a file's entry turned out to be. */
type Origin = 'nylas' | 'other' | 'unreadable'

/**
 * Where an entry came from, by the rule that an archive in the editor is read with. Most entries are told by their address
 * alone, and their bodies are never decoded.
 * @param long where the long strings stand in the bytes, as the scanner says
 */
export function originOf(bytes: Uint8Array, long: readonly number[]): Origin {
  const head = parseEntry(withoutStrings(bytes, long))
  if (!head) return 'unreadable'
  const whole = () => (long.length > 0 ? parseEntry(decoder.decode(bytes)) : head)
  // The address may be a long string itself.
  const told = head.url === '' ? (whole() ?? head) : head
  const isOurs = isNylasEntry({ ...told, holdsEnvelope: () => holdsEnvelope(whole()?.body ?? '') })
  return isOurs ? 'nylas' : 'other'
}

const decoder = new TextDecoder()

function withoutStrings(bytes: Uint8Array, long: readonly number[]): string {
  let text = ''
  let from = 0
  for (let at = 0; at < long.length; at += 2) {
    text += decoder.decode(bytes.subarray(from, long[at]))
    from = long[at + 1] ?? bytes.length
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

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
