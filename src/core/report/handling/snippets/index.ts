// The code for every situation. Loaded apart from the page, which shows one of them at a time.
import type { Handling, Situation } from '../situation.ts'
import { backOff } from './back-off.ts'
import { checkItems } from './check-items.ts'
import { checkKeyAndRegion } from './check-key-and-region.ts'
import { exchangeCode } from './exchange-code.ts'
import { fixRequest } from './fix-request.ts'
import { handleWebhook } from './handle-webhook.ts'
import { listPages } from './list-pages.ts'
import { objectGone } from './object-gone.ts'
import { printEverything } from './print-everything.ts'
import { reconnectGrant } from './reconnect-grant.ts'
import { requestScopes } from './request-scopes.ts'
import { sendOnce } from './send-once.ts'
import { signInAgain } from './sign-in-again.ts'
import { uploadAttachment } from './upload-attachment.ts'
import { verifyWebhook } from './verify-webhook.ts'
import { waitAndRetry } from './wait-and-retry.ts'

export const handlings: Readonly<Record<Situation, Handling>> = {
  'reconnect-grant': reconnectGrant,
  'check-key-and-region': checkKeyAndRegion,
  'request-scopes': requestScopes,
  'wait-and-retry': waitAndRetry,
  'back-off': backOff,
  'send-once': sendOnce,
  'fix-request': fixRequest,
  'object-gone': objectGone,
  'upload-attachment': uploadAttachment,
  'exchange-code': exchangeCode,
  'sign-in-again': signInAgain,
  'verify-webhook': verifyWebhook,
  'handle-webhook': handleWebhook,
  'check-items': checkItems,
  'list-pages': listPages,
  'print-everything': printEverything,
}
