// What page and worker say to each other.
import type { InspectOptions } from '../core/inspect.ts'
import type { Inspection } from '../core/model.ts'

export interface InspectRequest {
  readonly id: number
  readonly text: string
  readonly options: InspectOptions
}

export type InspectResponse =
  { readonly id: number; readonly inspection: Inspection } | { readonly id: number; readonly failure: string }
