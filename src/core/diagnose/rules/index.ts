// All diagnosis rules. Order matters only between rules that name equally much evidence: the earlier one wins.
import type { Rule } from '../rule.ts'
import { accessRules } from './access.ts'
import { badRequestRules } from './bad-request.ts'
import { brokenJsonRules } from './broken-json.ts'
import { companionRules, companionWords } from './companion.ts'
import { connectRules } from './connect.ts'
import { credentialRules } from './credentials.ts'
import { gatewayRules } from './gateway.ts'
import { grantRules } from './grant.ts'
import { idempotencyRules } from './idempotency.ts'
import { notFoundRules } from './not-found.ts'
import { notetakerMediaRules } from './notetaker-media.ts'
import { notetakerRules } from './notetaker.ts'
import { oauthRequestRules } from './oauth-request.ts'
import { pagingRules } from './paging.ts'
import { planRules } from './plan.ts'
import { providerRules } from './provider.ts'
import { rawAnswerRules } from './raw-answer.ts'
import { refusedRules } from './refused.ts'
import { requestSlipRules } from './request-slip.ts'
import { requestRules } from './request.ts'
import { schedulerRules } from './scheduler.ts'
import { scopeRules } from './scopes.ts'
import { sdkRules } from './sdk.ts'
import { sendingRules } from './sending.ts'
import { serverRules } from './server.ts'
import { signInRules } from './sign-in.ts'
import { successRules } from './success.ts'
import { throttlingRules } from './throttling.ts'
import { timeOutRules } from './time-out.ts'
import { unsentRules } from './unsent.ts'
import { uploadRules } from './upload.ts'
import { v2Rules } from './v2.ts'
import { webhookChallengeRules } from './webhook-challenge.ts'
import { webhookEndpointRules } from './webhook-endpoint.ts'
import { webhookRules } from './webhook.ts'
import { wordedRules } from './worded.ts'

export const rules: readonly Rule[] = [
  ...connectRules,
  ...signInRules,
  ...credentialRules,
  ...oauthRequestRules,
  ...accessRules,
  ...scopeRules,
  ...grantRules,
  ...planRules,
  ...sendingRules,
  ...brokenJsonRules,
  ...uploadRules,
  ...throttlingRules,
  ...providerRules,
  ...webhookChallengeRules,
  ...webhookEndpointRules,
  ...webhookRules,
  ...notetakerRules,
  ...notetakerMediaRules,
  ...notFoundRules,
  ...requestSlipRules,
  ...requestRules,
  ...schedulerRules,
  ...wordedRules,
  ...refusedRules,
  ...serverRules,
  ...badRequestRules,
  ...gatewayRules,
  ...companionWords,
  ...unsentRules,
  ...sdkRules,
  ...timeOutRules,
  ...companionRules,
  ...idempotencyRules,
  ...successRules,
  ...v2Rules,
  ...rawAnswerRules,
  ...pagingRules,
]
