// Whether and when to send it again.
import type { RetryKnowledge } from '../../core/catalogue/types.ts'
import { idempotencyKeyLabels } from '../../core/labels.ts'
import { RetryText } from '../../ui/retry-text.tsx'
import { Section } from '../../ui/section.tsx'

export function RetrySection({ advice, idempotencyKey, mayHaveHappened }: RetryKnowledge) {
  return (
    <Section title="Retry">
      <RetryText
        advice={advice}
        keyAdvice={idempotencyKey && idempotencyKeyLabels[idempotencyKey]}
        mayHaveHappened={mayHaveHappened}
      />
    </Section>
  )
}
