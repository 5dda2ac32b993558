// What a downloaded file is called: by status and type, as far as the catalogue knows them.
import type { InspectedExchange } from '../../core/model.ts'

/** A name without an extension, such as `nylas-404-grant.not_found`; nothing that was pasted is in it. */
export function fileName({ status, type }: InspectedExchange): string {
  return ['nylas', status?.value, type?.canonical].filter((part) => part !== undefined && part !== null).join('-')
}
