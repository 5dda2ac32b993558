// The verdict as a screen reader announces it.
import { actorLabels, retryLabels } from '../../core/labels.ts'
import type { Diagnosis, InspectedExchange } from '../../core/model.ts'

/** What a screen reader hears when the verdict changes. */
export function spokenVerdict({ diagnosis, findings }: InspectedExchange): string {
  const { title, status, actor, retry }: Diagnosis = diagnosis
  const code = status ? `${status.code} ${status.name}. ` : ''
  const found = findings.length === 1 ? ' 1 finding.' : findings.length > 1 ? ` ${findings.length} findings.` : ''
  return `${code}${title.replaceAll('`', '')}. ${actorLabels[actor]}. ${retryLabels[retry.verdict]}.${found}`
}
