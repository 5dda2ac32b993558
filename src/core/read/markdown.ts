// Reads Markdown, and the blocks of Jira: the responses in its fenced blocks, else in its quotations, else in its code spans. The
// rest is ignored.
import { maxExchanges } from '../limits.ts'
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'
import { type Exchange, leavingOut } from './exchange.ts'
import { type Fence, fencesOf, mayHoldFence, opensJiraBlock } from './fences.ts'
import { isNylasResponse, mayHoldResponse } from './nylas-envelope.ts'
import { plainText } from './plain-text.ts'
import type { ReadInner, Reader } from './reader.ts'
import type { Source } from './source.ts'

export const markdown: Reader = {
  form: 'markdown',

  recognise(source) {
    if (source.opensJson(source.content) && !opensJiraBlock(source)) return 0
    const { text } = source
    // The marks of a response are those of its own form; the fence around them counts for more.
    if (mayHoldFence(source) && fencesOf(source).length > 0) return 97
    if (text.includes('>') && quotations(source).length > 0) return 94
    return text.includes('`') && codeSpans(source).length > 0 ? 72 : 0
  },

  read(source, readInner) {
    const fences = fencesOf(source)
    const parts = fences.length > 0 ? fences.map((fence) => fenced(source, fence)) : looseParts(source)
    const found: Exchange[] = []
    let leftOut = 0
    for (const { part, name } of parts) {
      if (found.length < maxExchanges) {
        found.push(
          ...readInner(part)
            .filter(isResponse)
            .map((exchange) => ({ ...exchange, name: exchange.name ?? name })),
        )
      } else if (mayHoldResponse(part.text)) leftOut++
    }
    const responses = found.filter((exchange) => !isCode(exchange))
    if (responses.length > 0) return leavingOut(responses, leftOut)
    const around = readWithoutFences(source, fences, readInner)
    if (found.length === 0 || around.some((exchange) => isResponse(exchange) && !isCode(exchange))) return around
    const said = plainText.read(source, readInner).filter(({ recognised }) => recognised?.envelope === 'error')
    return said.length > 0 ? said : found
  },
}

interface Part {
  readonly part: Source
  readonly name: string | null
}

function fenced(source: Source, { content, heading }: Fence): Part {
  return { part: source.within(content), name: heading }
}

function looseParts(source: Source): Part[] {
  const quoted = quotations(source)
  const parts =
    quoted.length > 0
      ? quoted.map((lines) => unquoted(source, lines))
      : codeSpans(source).map((span) => source.within(span))
  return parts.map((part) => ({ part, name: null }))
}

function isResponse({ source, status, headers, body, stated, recognised, print }: Exchange): boolean {
  return (
    (body !== null && source.opensJson(body)) ||
    status !== null ||
    headers.length > 0 ||
    recognised !== null ||
    print !== null ||
    Object.keys(stated).length > 0
  )
}

/** What opens like an object and is neither JSON nor of Nylas is mostly a piece of the program that made the call. */
function isCode({ source, status, headers, body, stated, recognised, print }: Exchange): boolean {
  const isBodyAlone = !status && headers.length === 0 && !recognised && !print && Object.keys(stated).length === 0
  if (!body || !isBodyAlone || (source.repairs.length === 0 && source.isStrictJson(body))) return false
  return !isNylasResponse(source.json(body).root)
}

/** No block holds a response: the text around them may. */
function readWithoutFences(source: Source, fences: readonly Fence[], readInner: ReadInner): readonly Exchange[] {
  if (fences.length === 0) return plainText.read(source, readInner)
  return readInner(source.derive(fences.flatMap(({ marks }) => marks.map((mark): Edit => ({ ...mark, text: '' })))))
}

const quoteMark = /^ {0,3}>[ \t]?/
const quotedStart = /^(?:[ \t]*>){0,5}[ \t]*(?:[{[]|HTTP\/\d)/

/** Runs of lines that begin with `>`, where the first with words opens JSON or an HTTP message, or one below it holds JSON. */
function quotations(source: Source): (readonly Span[])[] {
  const runs: Span[][] = []
  let run: Span[] = []
  const finish = () => {
    const first = run.find((line) => source.slice(line).replace(quoteMark, '').trim() !== '')
    const opens = first && quotedStart.test(source.slice(first).replace(quoteMark, ''))
    if (opens || (run.length > 1 && run.some((line) => source.slice(line).includes('{"')))) runs.push(run)
    run = []
  }
  for (const line of source.lines(source.content)) {
    if (quoteMark.test(source.slice({ start: line.start, end: Math.min(line.end, line.start + 6) }))) run.push(line)
    else if (run.length > 0) finish()
  }
  finish()
  return runs
}

function unquoted(source: Source, lines: readonly Span[]): Source {
  const first = lines[0]?.start ?? 0
  const end = lines.at(-1)?.end ?? first
  const marks = lines.map(({ start, end: lineEnd }): Edit => {
    const mark = quoteMark.exec(source.text.slice(start, Math.min(lineEnd, start + 6)))?.[0] ?? ''
    return { start, end: start + mark.length, text: '' }
  })
  return source.derive(marks.length > 0 ? joined(first, marks, end, source.text.length) : [])
}

/** What stands before and after the quotation is cut off together with the first mark. */
function joined(first: number, [mark, ...marks]: readonly Edit[], end: number, length: number): Edit[] {
  return [{ start: 0, end: mark?.end ?? first, text: '' }, ...marks, { start: end, end: length, text: '' }]
}

/** Code spans that hold a whole object or array. */
function codeSpans({ text }: Source): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at + 1)) {
    const next = text.indexOf('`', at + 1)
    if (next < 0) break
    const opens = text.charAt(at + 1)
    const closes = text.charAt(next - 1)
    if (next - at < 3 || !((opens === '{' && closes === '}') || (opens === '[' && closes === ']'))) continue
    spans.push({ start: at + 1, end: next })
    at = next
  }
  return spans
}
