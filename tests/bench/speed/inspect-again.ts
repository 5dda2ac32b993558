// `inspect()` as the worker calls it, which keeps its memory from one text to the next.
import { inspect } from '../../../src/core/inspect.ts'
import { RowMemory } from '../../../src/core/json/row-memory.ts'
import type { Inspection } from '../../../src/core/model.ts'

const memory = new RowMemory()

export function inspectAgain(text: string): Inspection {
  return inspect(text, {}, memory)
}
