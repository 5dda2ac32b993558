// The parts that all sample responses share: invented IDs, the envelope of an error, the text of a message.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export const requestId = '4170932586-5d0f2c8e-9b13-4e67-a2d4-c6f1807b39ea'

export const standInIds = {
  applicationId: 'e05b7c94-3d1f-4a82-b6e7-91f0c8d2a563',
  grantId: 'b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648',
  connectorId: '70c3e9d8-4f12-4b5a-a967-d28b1e0f4c39',
  scheduleId: '5d0e8a17-c392-4b6f-91d4-7e2fa3c80b56',
  messageId: '19a4d3e8f07b2c56',
} as const

/** The text of a body, indented by two spaces. */
export function jsonText(body: Json): string {
  return `${JSON.stringify(body, null, 2)}\n`
}

/** A response with status line and headers; the body alone where the status is not known. */
export function httpSample(status: number | null, body: Json): string {
  if (status === null) return jsonText(body)
  return `HTTP/2 ${status}\ncontent-type: application/json\nx-request-id: ${requestId}\n\n${jsonText(body)}`
}

/** The error envelope of API v3. */
export function errorBody(type: string, message: string, providerError?: Json): Json {
  const error = { type, message, ...(providerError !== undefined && { provider_error: providerError }) }
  return { request_id: requestId, error }
}
