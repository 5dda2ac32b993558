// Reads the summary of a status page in Statuspage's format, strictly: it comes from another server.
import { maxDisplayChars, maxQuotedChars, maxStatusEntries } from '../../core/limits.ts'

/** How bad it is as a whole, as the page says; `maintenance` is planned. */
const indicators = ['none', 'maintenance', 'minor', 'major', 'critical'] as const
export type Indicator = (typeof indicators)[number]

export interface PlatformStatus {
  readonly indicator: Indicator
  /** The page's own words, as in "All Systems Operational". */
  readonly description: string
  /** Components that do not fully work. */
  readonly affected: readonly AffectedComponent[]
  /** Incidents that are not resolved, and maintenance that has begun. */
  readonly open: readonly OpenIncident[]
  /** When the page was last changed, in milliseconds since 1970; null where it does not say. */
  readonly updated: number | null
}

interface AffectedComponent {
  readonly id: string
  readonly name: string
  /** In words, as in "partial outage". */
  readonly state: string
}

export interface OpenIncident {
  readonly id: string
  readonly name: string
  /** In words, as in "investigating". */
  readonly phase: string
  /** Milliseconds since 1970; null where the page does not say. */
  readonly started: number | null
  /** What was posted last; null where nothing was. */
  readonly latest: { readonly text: string; readonly time: number | null } | null
}

/** @returns null where the text is anything but such a summary */
export function parseSummary(text: string): PlatformStatus | null {
  try {
    return summaryOf(JSON.parse(text))
  } catch {
    return null
  }
}

/** Throws where a part is not what the format says. */
function summaryOf(value: unknown): PlatformStatus {
  const { page, status, components, incidents, scheduled_maintenances: maintenances } = objectOf(value)
  const { indicator, description } = objectOf(status)
  const known = indicators.find((candidate) => candidate === indicator)
  if (!known) throw new TypeError('The indicator is none that is known.')
  const affected = listOf(components).filter(
    (component) => component['group'] !== true && component['status'] !== 'operational',
  )
  const unresolved = listOf(incidents).filter((incident) => !finished.has(textOf(incident['status'])))
  const begun = listOf(maintenances ?? []).filter((maintenance) => underWay.has(textOf(maintenance['status'])))
  return {
    indicator: known,
    description: textOf(description),
    affected: affected.slice(0, maxStatusEntries).map((component) => ({
      id: textOf(component['id']),
      name: textOf(component['name']),
      state: inWords(component['status']),
    })),
    open: [...unresolved, ...begun].slice(0, maxStatusEntries).map(incidentOf),
    updated: timeOf(objectOf(page)['updated_at']),
  }
}

const finished: ReadonlySet<string> = new Set(['resolved', 'postmortem', 'completed'])
const underWay: ReadonlySet<string> = new Set(['in_progress', 'verifying'])

function incidentOf(incident: Fields): OpenIncident {
  // The newest comes first.
  const [latest] = listOf(incident['incident_updates'] ?? [])
  return {
    id: textOf(incident['id']),
    name: textOf(incident['name']),
    phase: inWords(incident['status']),
    started: timeOf(incident['started_at'] ?? incident['scheduled_for'] ?? incident['created_at']),
    latest: latest ? { text: textOf(latest['body'], maxQuotedChars), time: timeOf(latest['created_at']) } : null,
  }
}

type Fields = Readonly<Record<string, unknown>>

function objectOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('This is no object.')
  return value as Fields
}

function listOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) throw new TypeError('This is no list.')
  return value.map(objectOf)
}

function textOf(value: unknown, maxChars = maxDisplayChars): string {
  if (typeof value !== 'string') throw new TypeError('This is no text.')
  return value.length > maxChars ? `${value.slice(0, maxChars)}…` : value
}

function inWords(value: unknown): string {
  return textOf(value).replaceAll('_', ' ')
}

function timeOf(value: unknown): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? null : time
}
