// Keys whose values are hidden, whatever the values look like.
import type { MaskKind } from './mask.ts'

export interface KeyRule {
  readonly kind: MaskKind
  readonly label: string
  readonly reason: string
  /** Only values of this shape are hidden; left out where every value is. */
  readonly only?: RegExp
  /** Where this stands nearby, values of this shape are hidden as well. */
  readonly orBeside?: { readonly near: RegExp; readonly only: RegExp }
  /** The value is that of a header with an authentication scheme, which stays. */
  readonly isBehindScheme?: true
  /** Hidden only beside an e-mail address: a name alone may be that of a calendar or a folder. */
  readonly besideEmail?: true
}

const rule = (kind: MaskKind, label: string, reason: string, more: Partial<KeyRule> = {}): KeyRule => ({
  kind,
  label,
  reason,
  ...more,
})

const token = rule('secret', 'token', 'Token')
const secret = rule('secret', 'secret', 'Secret')
const password = rule('secret', 'password', 'Password')
const apiKey = rule('secret', 'api-key', 'API key')
const credentials = rule('secret', 'credentials', 'Credentials of a header', { isBehindScheme: true })
const cookie = rule('secret', 'cookie', 'Cookie')
const signature = rule('secret', 'signature', 'Signature')
const code = rule('secret', 'code', 'Authorization code', {
  only: /^(?=.*\d)[\w./%~!*$+-]{16,}$/,
  // Beside what is sent with it any code is one, but for the name of an error.
  orBeside: { near: /grant_type["'\s:=]{1,6}authorization_code/, only: /^(?![a-z_.]+$)[\w./%~!*$+-]{6,}$/ },
})
const name = rule('name', 'name', 'Name of a person')
const phone = rule('phone', 'phone', 'Phone number', { only: /^[+(\d%](?:[\d ().-]|%2[08B]){5,24}$/ })

/** A message's or event's own words; a body that is JSON is a response, and stays. */
const content = (what: string) =>
  rule('content', what, `The ${what} of a message, an event or a contact`, { only: /^(?!\s*[{[])/ })

/** In snake case; looked up for camel case and kebab case too. */
export const keyRules: ReadonlyMap<string, KeyRule> = new Map([
  ...[
    'access_token',
    'refresh_token',
    'id_token',
    'session_token',
    'auth_token',
    'bearer_token',
    'token',
    'provider_token',
    'user_token',
    'csrf_token',
    'x_csrf_token',
    'nylas_token',
    'jwt',
    'assertion',
    'client_assertion',
    'x_amz_security_token',
  ].map((key) => [key, token] as const),
  ...[
    'client_secret',
    'credential',
    'secret',
    'webhook_secret',
    'secret_key',
    'private_key',
    'app_secret',
    'signing_secret',
    'nylas_client_secret',
    'secret_access_key',
    'aws_secret_access_key',
    'code_verifier',
    'xoauth2',
  ].map((key) => [key, secret] as const),
  ...[
    'password',
    'imap_password',
    'smtp_password',
    'passwd',
    'passphrase',
    'app_password',
    'passcode',
    'pin',
    'meeting_password',
    'meeting_code',
  ].map((key) => [key, password] as const),
  // As addresses of meetings have it; elsewhere it is the directory that a program runs in.
  ['pwd', { ...password, only: /^(?![/~\\]|[A-Za-z]:\\)/ }],
  ...['api_key', 'apikey', 'x_api_key', 'nylas_api_key', 'subscription_key', 'key_id', 'aws_access_key_id'].map(
    (key) => [key, apiKey] as const,
  ),
  ...['authorization', 'proxy_authorization', 'x_authorization', 'www_authenticate_token'].map(
    (key) => [key, credentials] as const,
  ),
  ...['cookie', 'set_cookie', 'session_id', 'sessionid', 'phpsessid', 'jsessionid', 'connect.sid'].map(
    (key) => [key, cookie] as const,
  ),
  ...[
    'signature',
    'sig',
    'x_amz_signature',
    'x_amz_credential',
    'x_goog_signature',
    'x_goog_credential',
    'x_nylas_signature',
    'awsaccesskeyid',
    'googleaccessid',
    'key_pair_id',
  ].map((key) => [key, signature] as const),
  // A random one only: notetakers and grants have a state in words.
  ['state', { ...secret, label: 'state', reason: 'State of a sign-in', only: /^(?=.*\d)[\w.~%+=-]{12,}$/ }],
  ['code', code],
  ['authorization_code', code],
  ['auth_code', code],
  ['device_code', code],
  ['user_code', rule('secret', 'code', 'Authorization code')],
  ...[
    'given_name',
    'surname',
    'family_name',
    'first_name',
    'last_name',
    'middle_name',
    'display_name',
    'full_name',
    'nickname',
    'contact_name',
    'user_name',
    'sender_name',
    'recipient_name',
    'organizer_name',
    'manager_name',
  ].map((key) => [key, name] as const),
  ['name', { ...name, besideEmail: true }],
  ...['phone', 'phone_number', 'mobile', 'mobile_phone', 'number', 'home_phone', 'work_phone', 'fax'].map(
    (key) => [key, phone] as const,
  ),
  ...[
    'subject',
    'body',
    'snippet',
    'suggestion',
    'description',
    'notes',
    'note',
    'comment',
    'title',
    'summary',
    'location',
    'raw_mime',
    'plain_text',
    'html_body',
    'text_body',
    'agenda',
    'transcript_text',
    'street_address',
    'birthday',
    'filename',
    'file_name',
  ].map((key) => [key, content(key.replaceAll('_', '-'))] as const),
])

const anyPassword = /password$/i
const camelCase = /[a-z0-9][A-Z]/

/** The rule for a key in snake case, kebab case or camel case; undefined where its value says nothing that is to be hidden. */
export function ruleFor(key: string): KeyRule | undefined {
  const plain = keyRules.get(key.toLowerCase().replaceAll('-', '_'))
  if (plain) return plain
  if (anyPassword.test(key)) return password
  if (!camelCase.test(key)) return undefined
  return keyRules.get(key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`).replaceAll('-', '_'))
}
