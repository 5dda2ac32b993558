// How much each kind of evidence weighs when several rules fit.
import type { Conditions } from './rule.ts'

/**
 * An address or a key that is broken explains whatever follows. What words and codes say is specific; a status or a type alone fits
 * many situations, an envelope most of all, and half of all requests only read.
 */
export const weights: Readonly<Record<keyof Conditions, number>> = {
  requestSlip: 12,
  authorization: 12,
  providerCode: 8,
  providerSays: 8,
  says: 8,
  sdkCrash: 8,
  refuses: 6,
  refusedField: 4,
  finding: 4,
  eventCode: 4,
  header: 4,
  field: 4,
  endpoint: 2,
  grant: 2,
  type: 2,
  status: 1,
  method: 1,
  providerError: 1,
  prose: 1,
  gatewayText: 1,
  page: 1,
  paging: 1,
  effect: 0,
  envelope: 0,
  lacks: 0,
  saysNot: 0,
  knownProvider: 0,
  wholeError: 0,
}
