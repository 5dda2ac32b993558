// Finds a response in a print that no literal is: a map of Go, or an array or object of PHP.
import type { JsonNode } from '../json/document.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { readGoMap } from './go-map.ts'
import { isNylasResponse, mayHoldResponse } from './nylas-envelope.ts'
import { readPhpDump } from './php-dump.ts'
import { readPhpPrint } from './php-print.ts'
import type { PrintedValue } from './print-cursor.ts'
import type { Source } from './source.ts'

interface Print {
  /** Where one may begin. */
  readonly opening: RegExp
  /** What no such print does without. */
  readonly mark: string
  readonly read: (text: string, at: number) => PrintedValue | null
  readonly repair: string
  /** Set where the kinds of the values are lost. */
  readonly isUntyped?: true
}

const prints: readonly Print[] = [
  {
    opening: /\bmap\[(?=\w)/g,
    mark: 'map[',
    read: readGoMap,
    repair: 'Read the print of a Go map as JSON',
    isUntyped: true,
  },
  {
    opening: /(?:\bArray|\b[A-Za-z_\\][\w\\]{0,200} Object)(?=\r?\n[ ]{0,1000}\(\r?\n)/g,
    mark: '] =>',
    read: readPhpPrint,
    repair: 'Read what PHP prints as JSON, and as null what it prints as nothing',
    isUntyped: true,
  },
  {
    opening: /\b(?:array\(|object\([A-Za-z_\\]|class [\w\\@]{1,200}#)(?=[^\n{]{1,240}\{)/g,
    mark: 'string(',
    read: readPhpDump,
    repair: 'Read what PHP dumps as JSON',
  },
]

/** Places that are tried: in prose there may be many that only look alike. */
const maxOpenings = 20

/** @returns null where the text holds no such print, or none that is a response of Nylas */
export function printedResponse(source: Source): Exchange | null {
  if (!mayHoldResponse(source.text)) return null
  for (const print of prints) {
    if (!source.text.includes(print.mark)) continue
    let tried = 0
    for (const { index } of source.text.matchAll(print.opening)) {
      if (++tried > maxOpenings) break
      const exchange = responseOf(source, index, print)
      if (exchange) return exchange
    }
  }
  return null
}

function responseOf(source: Source, start: number, { read, repair, isUntyped }: Print): Exchange | null {
  const printed = read(source.text, start)
  if (!printed) return null
  const json = source.derive(printed.edits, repair)
  const body = { start, end: printed.end + json.text.length - source.text.length }
  if (!json.isStrictJson(body)) return null
  const { root } = json.json(body)
  if (!root || !isNylasResponse(root) || isPart(root)) return null
  return { ...blankExchange(json), body, ...(isUntyped && { isUntyped }) }
}

/** The inner error of a print that was cut off is whole by itself, but no response: what stood around it is missing. */
function isPart(root: JsonNode): boolean {
  return root.get('type') !== undefined && !['request_id', 'specversion'].some((key) => root.get(key))
}
