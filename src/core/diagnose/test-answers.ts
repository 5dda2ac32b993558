// Answers for tests of diagnoses: an error as the API sends it, behind its status, and in the recording of a send. And what is advised.
import type { Diagnosis } from '../model.ts'

/** In the form that the API gives it. */
export const requestId = '3305114997-9753c430-2599-4bcc-8f25-9165b071227a'

/** The body of an error of API v3. */
export function errorBody(type: string, message: string, provider?: unknown): string {
  return JSON.stringify({
    request_id: requestId,
    error: { type, message, ...(provider !== undefined && { provider_error: provider }) },
  })
}

/** An answer as `curl -i` prints it. Each of the headers ends its own line. */
export function answer(status: number, body: string, headers = ''): string {
  return `HTTP/2 ${status}\n${headers}\n${body}`
}

/** The same answer in a recording that shows the send which led to it. */
export function toSend(status: number, body: string): string {
  const request = { method: 'POST', url: 'https://api.us.nylas.com/v3/grants/g/messages/send', headers: [] }
  const response = { status, statusText: '', headers: [], content: { mimeType: 'application/json', text: body } }
  return JSON.stringify({ log: { version: '1.2', creator: {}, entries: [{ request, response }] } })
}

/** Everything that is advised, in one text. */
export function adviceOf({ title, meaning, causes, fix, retry, candidates }: Diagnosis): string {
  const steps = [...fix, ...candidates.map(({ check }) => check)].map(({ text, code }) => `${text} ${code?.text ?? ''}`)
  const others = candidates.flatMap(({ title: name, then }) => [name, then])
  return [title, meaning, ...causes, ...steps, ...others, retry.advice, retry.mayHaveHappened ?? ''].join('\n')
}
