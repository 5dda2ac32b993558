// Tells whether the trouble may be a wider one, of which a status page would know.
import type { InspectedExchange } from '../model.ts'

/** Whether Nylas, its provider or the way to them failed, rather than what was asked for. */
export function mayBeOutage({ diagnosis, status }: Pick<InspectedExchange, 'diagnosis' | 'status'>): boolean {
  const { actor, category } = diagnosis
  if (actor === 'nylas' || category === 'server' || category === 'network') return true
  return category === 'provider' && (status?.value ?? 0) >= 500
}
