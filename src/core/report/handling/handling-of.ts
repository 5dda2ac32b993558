// Decides which code helps with a response, by the table of cases.
import { maxPhraseSearchChars } from '../../limits.ts'
import type { InspectedExchange } from '../../model.ts'
import { type CaseConditions, cases } from './cases.ts'
import type { Situation } from './situation.ts'

type Checks = { readonly [K in keyof CaseConditions]: (wanted: CaseConditions[K], about: InspectedExchange) => boolean }

const checks: Checks = {
  envelope: (wanted, { envelope }) => wanted.includes(envelope),
  category: (wanted, { diagnosis }) => wanted.includes(diagnosis.category),
  retry: (wanted, { diagnosis }) => wanted.includes(diagnosis.retry.verdict),
  type: (wanted, { type }) =>
    type !== null && (wanted.includes(type.value) || (type.canonical !== null && wanted.includes(type.canonical))),
  path: (wanted, { endpoint, request }) => {
    // As it was asked for, and with names in place of the IDs.
    const paths = [request?.url.split(/[?#]/, 1)[0] ?? '', endpoint?.path ?? '']
    return wanted.some((part) => paths.some((path) => path.includes(part)))
  },
  says: (wanted, { message, providerError }) => {
    const said = [message?.value, providerError?.message?.value, providerError?.code?.value]
      .map((text) => text?.slice(0, maxPhraseSearchChars).toLowerCase() ?? '')
      .join('\n')
    return wanted.some((phrase) => said.includes(phrase))
  },
  finding: (wanted, { findings }) => findings.some(({ rule }) => wanted.includes(rule)),
  field: (wanted, { fields }) =>
    fields.some(({ pointer, display }) => display !== 'null' && wanted.some((key) => pointer.endsWith(`/${key}`))),
  actor: (wanted, { diagnosis }) => wanted.includes(diagnosis.actor),
  scopes: (wanted, { diagnosis }) => wanted === diagnosis.scopes.length > 0,
  print: (wanted, { print }) => wanted === (print !== null),
}

/**
 * @returns what a program can do about this response; null where no code helps
 */
export function handlingOf(exchange: InspectedExchange): Situation | null {
  const fitting = cases.find(({ when }) => conditionNames(when).every((name) => holds(name, when, exchange)))
  return fitting?.show ?? null
}

function holds<K extends keyof CaseConditions>(name: K, when: Partial<CaseConditions>, about: InspectedExchange) {
  const wanted: CaseConditions[K] | undefined = when[name]
  return wanted !== undefined && checks[name](wanted, about)
}

function conditionNames(when: Partial<CaseConditions>): (keyof CaseConditions)[] {
  return (Object.keys(checks) as (keyof CaseConditions)[]).filter((name) => when[name] !== undefined)
}
