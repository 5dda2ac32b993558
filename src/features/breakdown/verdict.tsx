// The verdict: what happened, in the largest type on the page, with category, whose move it is and whether to retry.
import { RefreshCw, Tag, UserRound } from 'lucide-react'
import { entryHash } from '../../core/catalogue/entry.ts'
import { actorLabels, categoryLabels, retryAnswers, standingLabels } from '../../core/labels.ts'
import type { InspectedExchange, SourceNote, Standing as StandingOf, TypeReading } from '../../core/model.ts'
import { toneOf, toneWord } from '../../core/tone.ts'
import { classNames } from '../../ui/class-names.ts'
import { Fact } from '../../ui/fact.tsx'
import { toneClasses, toneIcons } from '../../ui/tone.ts'
import { Prose } from '../../ui/prose.tsx'
import { SourceLink } from '../../ui/source-link.tsx'

export function Verdict({ exchange }: { readonly exchange: InspectedExchange }) {
  const { diagnosis, type, status } = exchange
  const tone = toneOf(diagnosis)
  const Icon = toneIcons[tone]
  const badge = diagnosis.status ? `${diagnosis.status.code} ${diagnosis.status.name}` : toneWord(diagnosis)
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-small">
        <span
          className={classNames(
            'inline-flex items-center gap-1.5 rounded-full border border-transparent py-1 pr-3 pl-2 font-semibold',
            toneClasses[tone],
          )}
        >
          <Icon size="1rem" aria-hidden className="shrink-0" />
          {badge}
        </span>
        {!diagnosis.status && type?.usualStatus && (
          <span className="text-muted">usually sent with {type.usualStatus}</span>
        )}
        {status?.origin === 'chosen' && <span className="text-muted">Status chosen by you</span>}
        {type && <TypeName {...type} />}
        {type?.standing && type.source && <Standing standing={type.standing} source={type.source} />}
      </div>
      <h2 className="mt-3 text-title leading-8 font-semibold tracking-[-0.01em] text-balance">
        <Prose text={diagnosis.title} />
      </h2>
      <p className="mt-2 max-w-[68ch] text-lead leading-6 text-muted">
        <Prose text={diagnosis.meaning} />
      </p>
      <dl className="mt-4 grid overflow-hidden rounded-lg border border-line bg-surface sm:grid-cols-3">
        <Fact icon={Tag} term="Category" value={categoryLabels[diagnosis.category]} />
        <Fact icon={UserRound} term="Whose move" value={actorLabels[diagnosis.actor]} />
        <Fact icon={RefreshCw} term="Retry" value={retryAnswers[diagnosis.retry.verdict]} />
      </dl>
    </header>
  )
}

/** Leads to the reference where the catalogue knows the type, or the trigger of a webhook. */
function TypeName({ value, canonical, standing }: TypeReading) {
  const name = <code className="line-clamp-2 font-mono font-medium break-all">{canonical ?? value}</code>
  if (canonical === null) return name
  const kind = standing === null ? 'triggers' : 'types'
  return (
    <a
      href={entryHash({ kind, name: canonical })}
      title="Open it in the reference"
      className="decoration-1 underline-offset-4 hover:underline"
    >
      {name}
    </a>
  )
}

/** How well the type is attested, and by what. */
function Standing({ standing, source }: { readonly standing: StandingOf; readonly source: SourceNote }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 rounded-xl border border-line px-2 text-note leading-5 text-muted">
      {standingLabels[standing]}
      <span aria-hidden>·</span>
      <SourceLink {...source} />
    </span>
  )
}
