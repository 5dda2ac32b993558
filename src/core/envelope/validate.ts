// Holds a body against the schema of its own envelope, and against the rules that a schema cannot say.
import authRedirect from '../../../public/schemas/auth-redirect.schema.json?validator'
import error from '../../../public/schemas/error.schema.json?validator'
import list from '../../../public/schemas/list.schema.json?validator'
import oauthError from '../../../public/schemas/oauth-error.schema.json?validator'
import success from '../../../public/schemas/success.schema.json?validator'
import token from '../../../public/schemas/token.schema.json?validator'
import v2Error from '../../../public/schemas/v2-error.schema.json?validator'
import v2Webhook from '../../../public/schemas/v2-webhook.schema.json?validator'
import webhook from '../../../public/schemas/webhook.schema.json?validator'
import { pointerKeys } from '../json/pointer.ts'
import type { JsonValue } from '../json/value.ts'
import { maxDisplayChars, maxSchemaErrors } from '../limits.ts'
import type { Envelope } from '../model.ts'
import { checks } from './checks.ts'
import { explainErrors, type SchemaIssue, type ValidatorError } from './issue-message.ts'
import { valueAt } from './pointer.ts'
import { isSdkOutput } from './shape.ts'

interface Validator {
  (value: unknown): boolean
  errors?: readonly ValidatorError[] | null
}

const validators: Readonly<Record<Exclude<Envelope, 'unknown'>, Validator>> = {
  success,
  list,
  error,
  'oauth-error': oauthError,
  token,
  webhook,
  'v2-error': v2Error,
  'v2-webhook': v2Webhook,
  'auth-redirect': authRedirect,
}

/**
 * @param envelope what `classify` took the value for
 * @param value the whole document
 * @param body where the envelope starts in it, as `classify` says
 * @returns what is wrong with it, pointers from the document's root; empty for a healthy body and for `unknown`
 */
export function validateEnvelope(envelope: Envelope, value: JsonValue, body = ''): readonly SchemaIssue[] {
  const root = valueAt(value, body)
  if (envelope === 'unknown' || root === undefined) return []
  const issues = [...schemaIssues(validators[envelope], root), ...ruleIssues(envelope, root)]
  return [...wrapperIssues(body), ...issues.map((issue) => ({ ...issue, pointer: body + issue.pointer }))]
}

function schemaIssues(validate: Validator, root: JsonValue): SchemaIssue[] {
  if (validate(root)) return []
  const errors = (validate.errors ?? []).slice(0, maxSchemaErrors)
  // An SDK spells the keys in camel case and leaves some out: what is missing is no fault of the response.
  const isSdk = isSdkOutput(root)
  return explainErrors(
    isSdk ? errors.filter(({ keyword }) => keyword !== 'required' && keyword !== 'anyOf') : errors,
    root,
  )
}

function ruleIssues(envelope: Envelope, root: JsonValue): SchemaIssue[] {
  return checks
    .filter(({ envelopes }) => envelopes.includes(envelope))
    .flatMap(({ rule, severity, find }) =>
      find(root).map(({ pointer, message, expected = null, found = null }) => {
        return { rule, severity, pointer, message, expected, found }
      }),
    )
}

/** What stands around the envelope where it is not the whole document. */
function wrapperIssues(body: string): SchemaIssue[] {
  const issues: SchemaIssue[] = []
  const [label = ''] = pointerKeys(body) ?? []
  // The first of what an SDK returns as an array has no label.
  if (body !== '' && label !== 'error' && label !== '0') {
    const message =
      'The response stands under a label that the API does not send. Published examples and logs add such labels.'
    const found = label.slice(0, maxDisplayChars)
    issues.push({ rule: 'envelope/label-wrapper', severity: 'info', pointer: '', message, expected: null, found })
  }
  if (body.endsWith('/error')) {
    const message = 'The error stands one level deeper than usual, inside an outer `error`.'
    issues.push({
      rule: 'envelope/nested-error',
      severity: 'info',
      pointer: body,
      message,
      expected: null,
      found: null,
    })
  }
  return issues
}
