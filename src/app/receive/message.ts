// What a page that opened this one says to it, and what it is told.
import { maxReceivedChars } from '../../core/limits.ts'
import { grouped } from '../../core/grouped.ts'
import { isHttpStatus } from '../../core/http-status.ts'

/** The one word that the opener is told: that a text can be sent now. */
export const readyMessage = { type: 'nylas-response-inspector/ready' } as const

const textType = 'nylas-response-inspector/text'

export interface ReceivedText {
  readonly text: string
  /** 100–599; null where the page stated none. */
  readonly status: number | null
  /** As stated, to be checked by whoever reads it; null where the page stated none. */
  readonly form: string | null
}

/** `other`: a message that is not meant for this page. */
export type Received =
  | { readonly kind: 'text'; readonly received: ReceivedText }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'other' }

/** @param data whatever another page sent */
export function readMessage(data: unknown): Received {
  if (typeof data !== 'object' || data === null) return { kind: 'other' }
  const { type, text, status, form } = data as Readonly<Record<string, unknown>>
  if (type !== textType) return { kind: 'other' }
  if (typeof text !== 'string' || text.trim() === '') {
    return { kind: 'refused', words: 'It sent no text. What it sends is to have a text named “text”.' }
  }
  if (text.length > maxReceivedChars) {
    const [has, most] = [text.length, maxReceivedChars].map(grouped)
    return {
      kind: 'refused',
      words: `It sent ${has} characters; up to ${most} are taken. Save the response as a file and open that.`,
    }
  }
  return {
    kind: 'text',
    received: {
      text,
      status: isHttpStatus(status) ? status : null,
      form: typeof form === 'string' && form.length <= 40 ? form : null,
    },
  }
}
