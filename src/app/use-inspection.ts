// The inspection of the text on screen: computed in the worker, cancelled by newer text, the last one kept meanwhile.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InspectOptions } from '../core/inspect.ts'
import type { Form, Inspection } from '../core/model.ts'
import { startWorker } from '../ui/start-worker.ts'
import { InspectorClient } from '../worker/client.ts'
import workerUrl from '../worker/inspector.worker.ts?worker&url'

const client = new InspectorClient(() => startWorker(workerUrl, 'inspector'))

/** A text with what the person added to it. The revision stands for both: it grows with each change. */
export interface Draft {
  readonly revision: number
  readonly text: string
  /** The status chosen by the person; null where none is. */
  readonly status: number | null
  /** The form chosen by the person; null where it is recognised. */
  readonly form: Form | null
}

export interface InspectionState {
  readonly inspection: Inspection | undefined
  readonly error: Error | null
}

export function useInspection({ revision, text, status, form }: Draft): InspectionState {
  const options: InspectOptions = { ...(status !== null && { status }), ...(form && { form }) }
  const { data, error } = useQuery({
    // The text itself stays out of the key: hashing megabytes at each keystroke would cost more than reading them.
    queryKey: ['inspection', revision],
    queryFn: ({ signal }) => client.inspect(text, options, signal),
    // Local work: it must go on when the browser is offline.
    networkMode: 'always',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: 1,
    retryDelay: 0,
  })
  return { inspection: data, error }
}
