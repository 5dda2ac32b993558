// Where a response gives the provider's own reason: the steps that send the reader there, and what they say where it is missing.
import type { GuidanceStep } from './types.ts'

const missing =
  'The provider’s own reason is not in this response. If the error stays, give Nylas support the request ID.'

/** @param before what has to be changed before any retry, as the subject of a sentence with its verb */
export function readProviderError(before: string): GuidanceStep {
  return { text: `Read \`provider_error\` first. ${before} a change before any retry.`, withoutProviderError: missing }
}

/** The provider refused what it understood. */
export const readRefusal = {
  text: 'Read the provider’s code and message: they name what was refused.',
  withoutProviderError: 'Read the message: the provider’s own reason is not in this response.',
} as const satisfies GuidanceStep

/** @param named what is wrong with the request */
export function readMessageFirst(named: string): GuidanceStep {
  return {
    text: `Read \`error.message\` and \`error.provider_error\` first. They name ${named} in most cases.`,
    withoutProviderError: `Read \`error.message\` first. It names ${named} in most cases.`,
  }
}
