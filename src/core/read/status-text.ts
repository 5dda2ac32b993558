// Finds an HTTP status that a line of text states: `404`, `404 Not Found`, `Status code: 404`, `HTTP/2 404`.
import { statusEntry } from '../catalogue/statuses.ts'
import { isHttpStatus } from '../http-status.ts'
import { type Found, statusFound } from './exchange.ts'
import { beginsWithReason } from './reason-phrases.ts'

export interface StatedStatus extends Found<number> {
  /** Whether the line says nothing else than the status and, perhaps, its reason phrase. */
  readonly alone: boolean
}

// Anchored, without nested repetition: each pattern reads a line once.
const statusLine = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?![\d.])/
const labelled =
  /^(?:http[ _-]?)?(?:response[ _-]?)?(?:status(?:[ _-]?code)?|http|error)[ \t]*(?:[:=][ \t]*)?(\d{3})(?![\d.])/i
const leading = /^(\d{3})(?=$|[ \t:,-])/

/**
 * Reads the status that a line states at its beginning.
 * @param line one line of text, without its end
 * @param offset where the line starts in the paste
 * @returns the status with its place, or null where the line states none in 100–599
 */
export function statusOfLine(line: string, offset: number): StatedStatus | null {
  const marked = statusLine.exec(line) ?? labelled.exec(line)
  const digits = marked ?? leading.exec(line)
  if (!digits?.[1]) return null
  const value = Number(digits[1])
  const end = digits[0].length
  const rest = line.slice(end).trim()
  const believed = statusLine.test(line) || speaksOfStatus(value, rest)
  if (!isHttpStatus(value) || !believed) return null
  return { ...statusFound(value, offset + end - 3), alone: /^[A-Za-z' -]{0,40}$/.test(rest) }
}

const alone = /^[([\s]{0,20}([1-5]\d\d),?\s{0,20}$/

/** The status that a print puts before the body, with nothing but the brackets of a tuple around it: `(404, `. */
export function statusAlone(text: string, offset: number): Found<number> | null {
  const digits = alone.exec(text)?.[1]
  if (digits === undefined) return null
  return statusFound(Number(digits), offset + text.indexOf(digits))
}

/** Whether the line is the status line of an HTTP message. */
export function isStatusLine(line: string): boolean {
  return statusLine.test(line)
}

/**
 * A number at the start of a line is a status only when the rest agrees: nothing, its reason phrase, or the word
 * "error". `554 5.7.1 …` is an SMTP reply and `200 messages` is a count.
 */
function speaksOfStatus(status: number, rest: string): boolean {
  if (rest === '') return true
  if (/^\d\.\d/.test(rest)) return false
  // "Status 403: another address": what a colon introduces explains the status.
  if (/^[:,;)]/.test(rest)) return true
  const words = rest.toLowerCase().replace(/^[-–—]\s{0,2}/, '')
  const name = statusEntry(status)?.name.toLowerCase()
  return words.includes('error') || (name !== undefined && words.includes(name)) || beginsWithReason(status, words)
}
