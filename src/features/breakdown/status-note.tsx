// What the HTTP status means by itself, whatever the type says.
import type { StatusMeaning } from '../../core/model.ts'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'

export function StatusNote({ code, meaning }: StatusMeaning) {
  return (
    <Section title={`What ${code} means`}>
      <p>
        <Prose text={meaning} />
      </p>
    </Section>
  )
}
