// The pages that list all error types and all statuses.
import { folderOf, linkTo, rootFrom } from './address.ts'
import { type EntryRecord, noteOf } from './entry-page.ts'
import { type Html, html, plain } from './html.ts'
import type { Page } from './page.ts'
import type { TitleCard } from './picture/title-card.ts'

const words = {
  types: {
    title: 'Nylas API error types',
    lead: 'Every error type that Nylas documents, states in its contract or has been seen to send: what it means, whose move it is and whether to retry.',
    literal: 'error.type',
  },
  statuses: {
    title: 'HTTP statuses of the Nylas API',
    lead: 'What each HTTP status means in an answer of the Nylas API, whose move it is and whether to retry.',
    literal: '200 … 550',
  },
} as const

type OverviewKind = keyof typeof words

/** What a preview of its link shows as picture. */
export function overviewCard(kind: OverviewKind, records: readonly EntryRecord[]): TitleCard {
  return { literal: words[kind].literal, lines: [words[kind].title], note: `${records.length} entries` }
}

/** @param records all entries of the kind, each family together */
export function overviewPage(kind: OverviewKind, records: readonly EntryRecord[]): Page {
  const folder = folderOf(kind)
  const root = rootFrom(folder)
  const { title, lead } = words[kind]
  const families = [...new Set(records.map(({ family }) => family))]
  const sections = families.map((family) => {
    const members = records.filter((record) => record.family === family)
    return html`<section>
      <h2>${family}</h2>
      <ul class="entries">
        ${members.map((record) => row(record, root))}
      </ul>
    </section> `
  })
  return {
    folder,
    title,
    description: lead,
    content: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      <p class="actions">
        <a class="button strong" href="${root}">Explain a response of yours</a>
        <a class="button" href="${root}#/reference">Search the reference</a>
      </p>
      ${sections}`,
  }
}

function row(record: EntryRecord, root: string): Html {
  const { item, title, address, code } = record
  const name = item.kind === 'statuses' ? html` <strong>${item.entry.name}</strong>` : null
  return html`<li>
    <p><a href="${linkTo(address, root)}">${code}</a>${name} ${plain(title)}</p>
    <p class="muted">${noteOf(record).join(' · ')}</p>
  </li>`
}
