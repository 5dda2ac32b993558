// Reads a text with nothing in it but white space.
import { blankExchange } from './exchange.ts'
import type { Reader } from './reader.ts'

export const empty: Reader = {
  form: 'empty',
  recognise: (source) => (source.content.start === source.content.end ? 100 : 0),
  read: (source) => [blankExchange(source)],
}
