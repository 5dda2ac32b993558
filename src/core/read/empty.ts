// Reads a text with nothing in it but white space.
import type { Reader } from './reader.ts'
import { blankExchange } from './reader.ts'

export const empty: Reader = {
  form: 'empty',
  label: 'nothing yet',
  recognise: (source) => (source.content.start === source.content.end ? 100 : 0),
  read: (source) => [blankExchange(source)],
}
