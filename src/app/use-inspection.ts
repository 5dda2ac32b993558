// The inspection of the text on screen: computed in the worker, cancelled by newer text, the last one kept meanwhile.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { InspectOptions } from '../core/inspect.ts'
import type { Inspection } from '../core/model.ts'
import type { Draft } from './draft.ts'
import { inspectText } from './inspector.ts'
import type { FilePart } from './use-opened-file.ts'

export interface InspectionState {
  /** The latest result, which may be that of an earlier text while `busy`, or after an error. */
  readonly inspection: Inspection | null
  readonly busy: boolean
  readonly error: Error | null
}

/**
 * Inspects the draft in the worker, and again with each revision of it.
 * @param part the file whose beginning the draft is: then the whole of it is inspected
 */
export function useInspection({ revision, text, status, form }: Draft, part: FilePart | null = null): InspectionState {
  const options: InspectOptions = { ...(status !== null && { status }), ...(form && { form }) }
  const { data, error, isFetching } = useQuery({
    // The text itself stays out of the key: hashing megabytes at each keystroke would cost more than reading them.
    queryKey: ['inspection', revision, part === null],
    queryFn: ({ signal }) => (part ? part.inspect(options, signal) : inspectText(text, options, signal)),
    // There is nothing to be found in no text, and the page's start has enough to do.
    enabled: text !== '',
    // Local work: it must go on when the browser is offline.
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    retry: 1,
    retryDelay: 0,
  })
  const [shown, setShown] = useState<Inspection | null>(null)
  // What was found in a text says nothing of one that comes in after it was taken away.
  const latest = text === '' ? null : (data ?? shown)
  // A list takes long to be built up: that is done bit by bit, between what else the page has to do. One response is shown at once.
  const list = latest && latest.exchanges.length > 1 ? latest : null
  const builtUp = useDeferredValue(list)
  const inspection = list === null || list === builtUp ? latest : shown
  if (inspection !== shown) setShown(inspection)
  return { inspection, busy: isFetching || inspection !== latest, error }
}
