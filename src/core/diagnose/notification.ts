// What a notification adds to a diagnosis: what it is about, what it leaves out, and what remains to be done.
import { type TriggerReading, triggerEntry } from '../catalogue/triggers.ts'
import type { Guidance } from '../catalogue/types.ts'
import { isNotification } from '../envelope/kinds.ts'
import type { Facts } from '../facts.ts'
import type { FixStep } from '../model.ts'

/** A notification stays one, whatever the error in it says; a provider's error alone need not have come through Nylas. */
export function inContext(meaning: string, facts: Facts): string {
  if (facts.cutOut?.because === null) return `If this is what \`provider_error\` held: ${meaning}`
  const trigger = triggerOf(facts)
  return trigger ? `${trigger.meaning} ${meaning}` : meaning
}

export function triggerOf({ envelope, type }: Facts): TriggerReading | undefined {
  return isNotification(envelope) ? triggerEntry(type?.value ?? '') : undefined
}

/** Before everything else: what a notification leaves out has to be fetched, whatever is done with it then. */
export function fixesOfSuffixes(facts: Facts): FixStep[] {
  return (triggerOf(facts)?.suffixes ?? []).flatMap(({ fix }) => fix ?? [])
}

/** A notification of a failure whose reason is known says what remains to be done; where the reason forbids that, nothing remains. */
export function fixesAfterwards(facts: Facts, { fix, retry }: Guidance): FixStep[] {
  const trigger = triggerOf(facts)
  const isKnown = trigger?.advice?.fix !== fix
  return trigger?.afterwards && isKnown && retry.verdict !== 'never' ? [trigger.afterwards] : []
}
