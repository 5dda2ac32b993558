// Says which envelope a JSON value is, by its structure first, with the evidence in words.
import { historyFormat } from '../history-format.ts'
import { pointerTo } from '../json/pointer.ts'
import type { JsonValue } from '../json/value.ts'
import { listed } from '../listed.ts'
import type { Envelope } from '../model.ts'
import { flatError, nestedError, oauthError, objectError, plainError, statusError, v2Error } from './errors.ts'
import { recogniseForeign } from './foreign.ts'
import type { ClassifyHints, Recognised, Rule } from './recognised.ts'
import { bareArray, bareObject, dataEnvelope, emptyAnswer, token } from './results.ts'
import { asObject, field, has, hasText, type JsonObject, present } from './shape.ts'
import { v2Webhook, webhook } from './webhooks.ts'

export interface Classification {
  readonly envelope: Envelope
  /** The evidence, as a phrase that completes "This …". */
  readonly because: string
  /** JSON Pointer of where the envelope really starts; empty where it is the whole document. */
  readonly body: string
  /** Whether the body is known to come from another product. */
  readonly foreign: boolean
  /** The provider behind Nylas that words its errors like this; null where none does. */
  readonly provider: string | null
}

const authRedirect: Rule = (root, { redirect }) => {
  if (!redirect || !(hasText(root, 'error') || hasText(root, 'code'))) return null
  const found = present(root, ['code', 'error', 'error_code', 'error_description', 'state'])
  return { envelope: 'auth-redirect', because: `is a callback address with ${listed(found)}` }
}

// The first that recognises the object decides.
const rules: readonly Rule[] = [
  authRedirect,
  carried,
  recogniseForeign,
  webhook,
  v2Webhook,
  v2Error,
  nestedError,
  objectError,
  oauthError,
  plainError,
  flatError,
  token,
  dataEnvelope,
  statusError,
  emptyAnswer,
  bareObject,
]

/**
 * @param value the body, or the query parameters of a callback address
 * @param hints what is known beside the body
 * @returns the envelope, why, and where in the value it starts; never throws
 */
export function classify(value: JsonValue, hints: ClassifyHints): Classification {
  const found = recognise(value, hints) ?? unrecognised(value)
  const { envelope, because, body = '', foreign = false, provider = null } = found
  return { envelope, because, body, foreign, provider }
}

function recognise(value: JsonValue, hints: ClassifyHints): Recognised | null {
  if (Array.isArray(value)) return bareArray(value, hints)
  const root = asObject(value)
  return root && (recogniseObject(root, hints) ?? labelled(root, hints))
}

function recogniseObject(root: JsonObject, hints: ClassifyHints): Recognised | null {
  for (const rule of rules) {
    const found = rule(root, hints)
    if (found) return found
  }
  return null
}

/** Longer ones are no wrapper that somebody wrote around an answer. */
const maxWrapperKeys = 20

/** A server of one's own passes the whole error on in an answer of its own: `{"error": "It failed", "details": {…}}`. */
function carried(root: JsonObject, hints: ClassifyHints): Recognised | null {
  const keys = Object.keys(root)
  if (keys.length > maxWrapperKeys || has(root, 'request_id') || isAnswer(field(root, 'error'))) return null
  for (const key of keys) {
    const inner = asObject(root[key])
    if (!inner || !hasText(inner, 'request_id') || !isErrorOfNylas(inner)) continue
    const found = recogniseObject(inner, hints)
    if (found?.envelope === 'error' || found?.envelope === 'oauth-error')
      return {
        ...found,
        because: `${found.because}, inside another answer`,
        body: pointerTo([key]) + (found.body ?? ''),
      }
  }
  return null
}

function isErrorOfNylas(inner: JsonObject): boolean {
  return hasText(field(inner, 'error'), 'type') || typeof field(inner, 'error_code') === 'number'
}

/** Words of the server's own leave room for the error behind them; anything else is an answer to read as such. */
function isAnswer(error: JsonValue | undefined): boolean {
  return error !== undefined && typeof error !== 'string'
}

/** Published examples put the response under a label: `{"Draft response example": {"request_id": …}}`. */
function labelled(root: JsonObject, hints: ClassifyHints): Recognised | null {
  const keys = Object.keys(root)
  const [label] = keys
  if (label === undefined || label === 'error' || keys.length > 1) return null
  const inner = asObject(root[label])
  const found = inner && recogniseObject(inner, hints)
  if (!inner || !found || found.envelope === 'unknown') return null
  // `{"page": {"data": []}}` may be anything.
  if ((found.envelope === 'success' || found.envelope === 'list') && !has(inner, 'request_id')) return null
  const body = pointerTo([label]) + (found.body ?? '')
  return { envelope: found.envelope, because: `${found.because}, all under one label`, body }
}

function unrecognised(value: JsonValue): Recognised {
  if (Array.isArray(value))
    return { envelope: 'unknown', because: 'is an array whose entries Nylas would not list bare' }
  const root = asObject(value)
  if (!root) return { envelope: 'unknown', because: 'holds no JSON object' }
  if (field(root, 'format') === historyFormat)
    return { envelope: 'unknown', because: 'has the format of a history that this inspector exports' }
  return { envelope: 'unknown', because: 'has none of the keys that a response of Nylas has' }
}
