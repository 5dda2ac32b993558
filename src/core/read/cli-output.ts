// Reads what the Nylas CLI prints when a call fails, its raw line, and the error line of the Go SDK.
import { cliCodeWords } from '../catalogue/cli-codes.ts'
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import { parseHttpStatus } from '../http-status.ts'
import type { Span } from '../model.ts'
import { type Exchange, type Found, blankExchange, statusFound } from './exchange.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'

export const cliOutput: Reader = {
  form: 'cli-output',

  recognise(source) {
    if (source.text[source.content.start] === '{') return 0
    const start = source.text.slice(0, maxOutputChars)
    if (start.includes(rawMark)) return 92
    if (start.includes('nylas: ') && goLine.test(start)) return 92
    return cliHeading.test(start) && (cliCode.test(start) || /'nylas [a-z]/.test(start)) ? 94 : 0
  },

  read(source) {
    const lines = [...source.lines({ start: source.content.start, end: source.content.end })]
    const goLines = lines.flatMap((line) => readGoLine(source, line) ?? [])
    return goLines.length > 0 ? goLines : [readOutput(source, lines)]
  },
}

const maxOutputChars = 20_000
const maxLineChars = 4000
const rawMark = 'nylas API error: '

// Only anchored or literal beginnings, bounded in between.
const cliHeading = /(?:✗|✘|×)[ \t]{0,3}(?:Error:)?[ \t]/
const cliCode = /^[ \t]{0,8}Code:[ \t]{1,8}(E00[1-8])\b/m
const requestIdLine = /^[ \t]{0,8}Request ID:[ \t]{1,8}(\S{1,200})/
const errorLine = /(?:^|[✗✘×][ \t]{0,3}|^[ \t]{0,8})Error:[ \t]{1,8}/
const goLine = /\bnylas: [^\n]{0,3900}\((?:type|status|rid)=[^()\n]{0,400}\)/

function readOutput(source: Source, lines: readonly Span[]): Exchange {
  let said: Said | null = null
  let requestId: Found<string> | null = null
  let code: Found<string> | null = null
  for (const line of lines) {
    const text = source.slice({ start: line.start, end: Math.min(line.end, line.start + maxLineChars) })
    if (!said) said = readError(text, line.start)
    requestId ??= found(requestIdLine.exec(text), text, line.start)
    code ??= found(cliCode.exec(text), text, line.start)
  }
  const id = requestId ?? said?.requestId
  const status = said?.status
  const words = code && cliCodeWords(code.value)
  return {
    ...blankExchange(source),
    status: status ? { ...status, origin: 'status-text' } : null,
    stated: {
      ...(said?.message && { message: said.message }),
      ...(said?.type && { type: said.type }),
      ...(id && { requestId: id }),
      ...(code && { cliCode: code }),
    },
    recognised: {
      envelope: 'error',
      because: `is printed by the Nylas CLI${code && words ? `; its code ${code.value} says that ${words}` : ''}`,
    },
    print: said?.type ? sdkPrints.cliRaw : sdkPrints.cli,
  }
}

interface Said {
  readonly message: Found<string>
  readonly type?: Found<string> | null
  readonly requestId?: Found<string> | null
  readonly status?: Found<number> | null
}

const typeAtEnd = / \(([\w.]{1,100})\)$/
/** All that the line has where the answer gave neither message nor type. */
const statusAlone = /^status ([45]\d\d)$/
const idAtEnd = / \[request_id: ([^\]\s]{1,200})\]$/

/** `nylas API error: message (type) [request_id: id]`, or what stands behind `Error:`. */
function readError(line: string, offset: number): Said | null {
  const text = line.trimEnd()
  const raw = text.indexOf(rawMark)
  if (raw < 0) {
    const heading = errorLine.exec(text)
    const start = heading ? heading.index + heading[0].length : -1
    return start < 0 ? null : { message: part(text, start, text.length, offset) }
  }
  const id = idAtEnd.exec(text)
  const withoutId = id ? text.slice(0, id.index) : text
  const type = typeAtEnd.exec(withoutId)
  const start = raw + rawMark.length
  const end = Math.max(type ? type.index : withoutId.length, start)
  const [, digits] = statusAlone.exec(text.slice(start, end)) ?? []
  return {
    message: part(text, start, end, offset),
    status: digits ? statusFound(Number(digits), offset + end - 3) : null,
    type: found(type, text, offset),
    requestId: found(id, text, offset),
  }
}

/** `nylas: message (type=… status=… rid=…)` */
function readGoLine(source: Source, line: Span): Exchange | null {
  const text = source.slice({ start: line.start, end: Math.min(line.end, line.start + maxLineChars) })
  const start = text.indexOf('nylas: ')
  const brackets = start < 0 ? null : /\(((?:type|status|rid)=[^()]{0,400})\)\s*$/.exec(text)
  if (!brackets || brackets.index < start) return null
  const messageStart = start + 'nylas: '.length
  const end = Math.max(messageStart, brackets.index)
  const type = labelled(text, 'type', brackets.index, line.start)
  const status = labelled(text, 'status', brackets.index, line.start)
  const requestId = labelled(text, 'rid', brackets.index, line.start)
  const value = status && parseHttpStatus(status.value)
  return {
    ...blankExchange(source, line),
    status: status && value !== null ? { value, span: status.span, origin: 'status-text' } : null,
    stated: {
      message: part(text, messageStart, messageStart + text.slice(messageStart, end).trimEnd().length, line.start),
      ...(type && { type }),
      ...(requestId && { requestId }),
    },
    recognised: { envelope: 'error', because: 'is an error line of the Go SDK' },
    print: sdkPrints.goError,
  }
}

function labelled(text: string, name: string, from: number, offset: number): Found<string> | null {
  const start = text.indexOf(`${name}=`, from) + name.length + 1
  if (start <= name.length) return null
  const [value = ''] = /^[^\s()]{0,200}/.exec(text.slice(start)) ?? []
  return value === '' ? null : part(text, start, start + value.length, offset)
}

/** The first group of a match that ends with it, save for a closing bracket, with its place. */
function found(match: RegExpExecArray | null, text: string, offset: number): Found<string> | null {
  const value = match?.[1]
  if (!match || value === undefined) return null
  const start = match.index + match[0].lastIndexOf(value)
  return part(text, start, start + value.length, offset)
}

function part(text: string, start: number, end: number, offset: number): Found<string> {
  return { value: text.slice(start, end), span: { start: offset + start, end: offset + end } }
}
