// Reads what `curl -v` prints: HTTP messages with marks before their lines, among notes and a progress meter.
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'
import { readMessages } from './http-message.ts'
import type { Exchange } from './exchange.ts'
import { opensFence } from './fences.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { isTrace, isTraceMark, traceEdits, traceTimeLength } from './curl-trace.ts'

/** The notes on name look-up and TLS above the first mark are a few thousand characters at most. */
const maxNotesChars = 20_000

export const curlVerbose: Reader = {
  form: 'curl-verbose',

  recognise(source) {
    const { start, end } = source.content
    let notes = 0
    for (const line of source.lines({ start, end: Math.min(end, start + maxNotesChars) })) {
      const timed = source.text.slice(line.start, Math.min(line.end, line.start + 5000))
      const text = timed.slice(traceTimeLength(timed))
      if (/^(?:< HTTP\/\d|> [A-Z]+ \S+ HTTP\/\d)/.test(text) || isTraceMark(text)) return 97
      // What stands in a fence is read without it.
      if (opensFence(text)) return 0
      if (connectionNote.test(text)) notes++
    }
    return notes > 1 ? 92 : 0
  },

  read(source) {
    const plain = source.derive(isTrace(source) ? traceEdits(source) : markEdits(source))
    return readMessages(plain).map((exchange) => withError(exchange, plain))
  },
}

const connectionNote =
  /^\* +(?:Trying |Host |IPv[46]: |Connected to |Could not resolve|Closing connection|Connection #|Failed to connect|SSL |ALPN|TLSv|LibreSSL|schannel)/

function markEdits(source: Source): Edit[] {
  const edits: Edit[] = []
  const cut = (start: number, end: number) => {
    if (start < end) edits.push({ start, end, text: '' })
  }
  const lines = [...source.lines({ start: 0, end: source.text.length })]
  for (const [index, { start, end }] of lines.entries()) {
    const next = lines[index + 1]?.start ?? source.text.length
    const line = source.text.slice(start, end)
    const time = traceTimeLength(line)
    const marked = line.slice(time)
    if (isNote(marked)) cut(start, next)
    else if (/^[<>](?: |$)/.test(marked)) cut(start, start + time + Math.min(2, marked.length))
    else cutInside(line, { start, end }, cut)
  }
  return edits
}

/** Stands for what was sent or received: `{ [312 bytes data]`. */
const byteCount = /^[{}] \[\d{1,12} bytes data\]$/

function isNote(line: string): boolean {
  return (
    /^\*(?: |$)/.test(line) ||
    byteCount.test(line) ||
    /^ +% Total +% Received/.test(line) ||
    /^ +Dload +Upload +Total/.test(line)
  )
}

/** The meter may stand before a line of the body, a note behind it: `{…}* Connection #0 to host … left intact`. */
function cutInside(line: string, { start, end }: Span, cut: (start: number, end: number) => void): void {
  const meter = meterLength(line)
  cut(start, start + meter)
  if (byteCount.test(line.slice(meter))) {
    cut(start + meter, end)
    return
  }
  const from = Math.max(meter, line.length - 200)
  const note = /(?<=[}\]>])\* (?:Connection #\d+ to host|Closing connection)/.exec(line.slice(from))
  if (note) cut(start + from + note.index, end)
}

const longestMeter = 120

function meterLength(line: string): number {
  // The slice bounds what the repetitions can try.
  const meter = /^[ \d.kMGT]+(?:(?:--:--:--|\d+:\d\d:\d\d) +){3}[\d.kMGT]+/.exec(line.slice(0, longestMeter))
  return meter?.[0].length ?? 0
}

/** Where curl gave up before a response came, its own last line is what there is to read. */
function withError(exchange: Exchange, source: Source): Exchange {
  if (exchange.status || exchange.body) return exchange
  for (const line of source.lines(source.content)) {
    if (!/^curl: \(\d{1,3}\) /.test(source.text.slice(line.start, line.start + 20))) continue
    return { ...exchange, body: line, recognised: null }
  }
  return exchange
}
