// The page of one error type or status: the same as the app's own page of it, as plain HTML.
import { sampleOf } from '../../src/core/catalogue/samples.ts'
import { sources } from '../../src/core/catalogue/sources.ts'
import { statusEntry } from '../../src/core/catalogue/statuses.ts'
import type { Guidance, RetryKnowledge } from '../../src/core/catalogue/types.ts'
import {
  actorLabels,
  categoryLabels,
  idempotencyKeyLabels,
  retryAnswers,
  retryLabels,
  standingLabels,
} from '../../src/core/labels.ts'
import type { CodeSample, FixStep } from '../../src/core/model.ts'
import { type ReferenceRecord, kindLabels } from '../../src/features/reference/records.ts'
import { relatedTo } from '../../src/features/reference/relations.ts'
import { folderOf, inApp, linkTo, rootFrom } from './address.ts'
import { type Html, html, plain, prose } from './html.ts'
import type { Page } from './page.ts'

/** A type or a status. */
export type EntryRecord = ReferenceRecord & {
  readonly item: Extract<ReferenceRecord['item'], { readonly kind: 'types' | 'statuses' }>
}

/** Whether the record has a page of its own: error types and statuses do. */
export function isEntryRecord(record: ReferenceRecord): record is EntryRecord {
  return record.item.kind === 'types' || record.item.kind === 'statuses'
}

/** The page of the record, in the folder that its address names. */
export function entryPage(record: EntryRecord): Page {
  const folder = folderOf(record.item.kind, record.address.name)
  return {
    folder,
    title: `${literalOf(record)}: ${plain(record.title)}`,
    description: `${noteOf(record).join(' · ')}. ${plain(record.meaning)}`,
    content: articleOf(record, rootFrom(folder)),
  }
}

function literalOf({ item }: EntryRecord): string {
  return item.kind === 'types' ? item.entry.type : `${item.entry.status} ${item.entry.name}`
}

/** What is worth knowing before the page is opened. */
export function noteOf({ item }: EntryRecord): string[] {
  const { actor, retry } = item.entry
  const status = item.kind === 'types' && item.entry.status !== null ? [statusLine(item.entry.status)] : []
  return [...status, actorLabels[actor], retryLabels[retry.verdict]]
}

function statusLine(status: number): string {
  return [status, statusEntry(status)?.name].filter((part) => part !== undefined).join(' ')
}

function articleOf(record: EntryRecord, root: string): Html {
  const { item, title, meaning, address, family } = record
  const { actor, category, retry, fix, causes, candidates, references } = item.entry
  return html`<article>
    <header>
      <p class="kind"><a href="../">${kindLabels[address.kind].one}</a>, ${family}</p>
      ${literals(record, root)}
      <h1>${prose(title)}</h1>
      <p class="lead">${prose(meaning)}</p>
      <dl class="facts">
        <div>
          <dt>Category</dt>
          <dd>${categoryLabels[category]}</dd>
        </div>
        <div>
          <dt>Whose move</dt>
          <dd>${actorLabels[actor]}</dd>
        </div>
        <div>
          <dt>Retry</dt>
          <dd>${retryAnswers[retry.verdict]}</dd>
        </div>
      </dl>
      <p class="actions">
        <a class="button strong" href="${inApp(address, root)}">Open in the inspector</a>
        <a class="button" href="${root}">Explain a response of yours</a>
      </p>
    </header>
    ${section(
      'What to do',
      html`<ol class="steps">
        ${fix.map((step) => html`<li>${stepOf(step)}</li>`)}
      </ol>`,
      'prominent',
    )}
    ${candidates ? section('Which one it is', candidatesOf(candidates)) : null} ${recognition(record)}
    ${category === 'success' ? null : section('Likely causes', listOf(causes.map(prose), 'causes'))}
    ${section('Retry', retryOf(retry))}
    ${item.kind === 'types' ? section('What it looks like', blockOf('Sample response', sampleOf(item))) : null}
    ${relatedOf(record, root)}
    ${section(
      'Read on',
      listOf(
        references.map(({ label, url }) => html`<a href="${url}" rel="noreferrer">${label}</a>`),
        'links',
      ),
    )}
  </article>`
}

function literals({ item, source }: EntryRecord, root: string): Html {
  const { label, url } = sources[source]
  const from = url === null ? html`${label}` : html`<a href="${url}" rel="noreferrer">${label}</a>`
  const usual = item.kind === 'types' && item.entry.status !== null ? item.entry.status : null
  const hasPage = usual !== null && statusEntry(usual) !== undefined
  return html`<p class="literals">
    <code>${item.kind === 'types' ? item.entry.type : item.entry.status}</code>
    ${item.kind === 'statuses' ? html`<strong>${item.entry.name}</strong>` : null}
    <span class="badge">${standingLabels[item.entry.standing]} ${from}</span>
    ${hasPage ? html`<span>usually sent with <a href="${root}${folderOf('statuses', String(usual))}">${statusLine(usual)}</a></span>` : null}
  </p>`
}

function section(title: string, content: Html, look = ''): Html {
  return html`<section${look === '' ? null : html` class="${look}"`}>
    <h2>${title}</h2>
    ${content}
  </section>`
}

function listOf(items: readonly Html[], look: string): Html {
  return html`<ul class="${look}">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`
}

function stepOf({ text, code }: FixStep): Html {
  return html`<p>${prose(text)}</p>
    ${code ? codeOf(code) : null}`
}

function codeOf({ language, text }: CodeSample): Html {
  return blockOf(`Code sample, ${language}`, text)
}

/** A block that scrolls has to be reached by keyboard. */
function blockOf(label: string, text: string): Html {
  return html`<pre tabindex="0" role="group" aria-label="${label}"><code>${text.trimEnd()}</code></pre>`
}

function candidatesOf(candidates: NonNullable<Guidance['candidates']>): Html {
  const notes = candidates.map(
    ({ title, check, then }) =>
      html`<li>
        <h3>${prose(title)}</h3>
        ${stepOf(check)}
        <p>${prose(then)}</p>
      </li>`,
  )
  return html`<p class="muted">The response does not tell these apart. The likeliest comes first.</p>
    <ol class="candidates">
      ${notes}
    </ol>`
}

/** How it shows in a response. */
function recognition({ item, also }: EntryRecord): Html | null {
  if (item.kind === 'statuses') return null
  const { defaultMessage } = item.entry
  return html`${defaultMessage === null ? null : section('Default message', html`<p><q>${defaultMessage}</q></p>`)}
  ${
    also.length === 0
      ? null
      : section(
          'Also sent as',
          listOf(
            also.map((name) => html`<code>${name}</code>`),
            'names',
          ),
        )
  }`
}

function retryOf({ advice, idempotencyKey, mayHaveHappened }: RetryKnowledge): Html {
  const key = idempotencyKey
    ? html`<p><span class="muted">Idempotency-Key:</span> ${idempotencyKeyLabels[idempotencyKey]}</p>`
    : null
  const warning = mayHaveHappened
    ? html`<p class="warning"><strong>It may have happened already.</strong> ${prose(mayHaveHappened)}</p>`
    : null
  return html`<p>${prose(advice)}</p>
    ${key}${warning}`
}

function relatedOf(record: EntryRecord, root: string): Html | null {
  const relations = relatedTo(record)
  if (relations.length === 0) return null
  const groups = relations.map(({ title, records }) => {
    const links = records.map(
      (other) =>
        html`<li><a href="${linkTo(other.address, root)}">${other.code}</a> <span>${plain(other.title)}</span></li>`,
    )
    return html`<div>
      <dt>${title}</dt>
      <dd>
        <ul>
          ${links}
        </ul>
      </dd>
    </div>`
  })
  return section('Related', html`<dl class="related">${groups}</dl>`)
}
