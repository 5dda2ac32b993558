// What the share dialog holds: the link, what is hidden in it, and the other ways to pass it on.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkedView } from '../../core/permalink/permalink.ts'
import { plainWords } from '../../core/plain-words.ts'
import type { PersonalKind } from '../../core/redact/mask.ts'
import { grouped } from '../../core/grouped.ts'
import { Section } from '../../ui/section.tsx'
import { Segments } from '../../ui/segments.tsx'
import { foundKinds } from './found-kinds.ts'
import { HiddenPart } from './hidden-part.tsx'
import { LinkPart } from './link-part.tsx'
import { OtherWays } from './other-ways.tsx'
import { partsOf } from './own-view.ts'
import { prepare, type ShareWork } from './prepare.ts'
import { Preview } from './preview.tsx'

interface SharePanelProps {
  readonly view: LinkedView
  readonly work: ShareWork
}

/** How much of a text with several responses is shared. */
type Scope = 'one' | 'all'

let opened = 0

/** What was worked out for one opening of the dialog stays until it is closed. */
const once = { networkMode: 'always', staleTime: Infinity, gcTime: 0, retry: false } as const

export default function SharePanel({ view, work }: SharePanelProps) {
  const [opening] = useState(() => ++opened)
  const [shown, setShown] = useState<ReadonlySet<PersonalKind>>(() => new Set())
  const [scope, setScope] = useState<Scope>('one')
  const parts = useQuery({
    ...once,
    queryKey: ['parts', opening],
    queryFn: ({ signal }) => partsOf(view, work.inspect, signal),
  })
  const { own = null, count = 1 } = parts.data ?? {}
  const shared = useQuery({
    ...once,
    queryKey: ['shared', opening, scope, ...shown],
    queryFn: ({ signal }) => prepare({ view: (scope === 'one' && own) || view, shown, work, signal }),
    enabled: parts.isSuccess,
    placeholderData: keepPreviousData,
  })
  const { data, isFetching } = shared
  const error = parts.error ?? shared.error

  const toggle = (kind: PersonalKind) => {
    const next = new Set(shown)
    if (!next.delete(kind)) next.add(kind)
    setShown(next)
  }

  const choice = own && (
    <div className="flex">
      <Segments<Scope>
        legend="How much is shared"
        choices={[
          { value: 'one', label: 'Only this response' },
          { value: 'all', label: `All ${grouped(count)} responses` },
        ]}
        chosen={scope}
        onChoose={setScope}
      />
    </div>
  )
  if (error) {
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {/* What cannot be shared whole may be shared in part. */}
        {choice}
        <p role="alert" className="text-bad">
          Nothing was shared: {error.message}
        </p>
      </div>
    )
  }
  if (!data) return <p className="min-h-60 animate-[appear_0s_300ms_both] text-muted">Hiding secrets…</p>
  const address = data.link.kind === 'link' ? `${location.href.split('#', 1)[0]}#${data.link.fragment}` : null
  return (
    // Until the new choice is worked out, nothing that was made for the last one can be passed on.
    <div aria-busy={isFetching} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {choice}
      <LinkPart
        link={data.link}
        address={address}
        title={plainWords(data.exchange.diagnosis.title)}
        disabled={isFetching}
      />
      <Section title="What is hidden">
        <HiddenPart kinds={foundKinds(data.found)} shown={shown} onToggle={toggle} />
      </Section>
      <Section title="What is shared">
        <Preview text={data.text} masks={data.masks} />
      </Section>
      <Section title="Other ways to pass it on">
        <OtherWays shared={data} address={address} disabled={isFetching} />
      </Section>
      <p className="text-small text-muted pointer-coarse:hidden">Ctrl+S or ⌘S opens this as well.</p>
    </div>
  )
}
