// An error for tests of what logs keep, and what has to be found of it.
import { inspect } from '../inspect.ts'

/** The body of an error of API v3, as an object. */
export const loggedError = { request_id: 'r-1', error: { type: 'not_found_error', message: 'Not "here"' } }
export const timestamp = '2026-11-22T10:00:00.100Z'

/** What is read of the first response in a text; the status with the words that stand at its place. */
export function seen(text: string) {
  const { form, exchanges } = inspect(text)
  const [{ status, type, message, requestId, time, durationMs }] = exchanges
  const pasted = (place: { start: number; end: number } | null | undefined) => text.slice(place?.start, place?.end)
  return {
    form,
    count: exchanges.length,
    status: status && [status.value, pasted(status.range)],
    type: type?.value,
    place: pasted(type?.range).replace(/\\/g, ''),
    message: message?.value,
    requestId: requestId?.value,
    time,
    durationMs,
  }
}

/** What `seen` finds of the error in an object of a log that states its time and no status. */
export const found = {
  form: 'json',
  count: 1,
  status: null,
  type: 'not_found_error',
  place: '"not_found_error"',
  message: 'Not "here"',
  requestId: 'r-1',
  time: timestamp,
  durationMs: null,
}
