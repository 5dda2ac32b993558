// Which of several responses are listed: by the class of their status and by words in them.
import type { InspectedExchange } from '../../core/model.ts'
import { pathOf } from './path.ts'

/** `none` are the responses without a status. */
export const statusClasses = ['all', '2xx', '4xx', '5xx', 'none'] as const
export type StatusClass = (typeof statusClasses)[number]

export interface Filter {
  readonly status: StatusClass
  readonly text: string
}

export const noFilter: Filter = { status: 'all', text: '' }

/** The places, in the order given, of the responses that fit the class and hold every word of the text in any case. */
export function matching(exchanges: readonly InspectedExchange[], { status, text }: Filter): readonly number[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return exchanges.flatMap((exchange, index) => {
    if (!isOfClass(exchange, status)) return []
    const searched = words.length > 0 ? searchedText(exchange) : ''
    return words.every((word) => searched.includes(word)) ? [index] : []
  })
}

function isOfClass({ status }: InspectedExchange, wanted: StatusClass): boolean {
  switch (wanted) {
    case 'all':
      return true
    case 'none':
      return status === null
    case '2xx':
    case '4xx':
    case '5xx':
      return status !== null && `${Math.floor(status.value / 100)}xx` === wanted
  }
}

function searchedText({ request, status, type, requestId, diagnosis, name }: InspectedExchange): string {
  const said = [name, type?.value, type?.canonical, requestId?.value, diagnosis.title]
  const asked = request && [request.method, pathOf(request.url)]
  return [status?.value, diagnosis.status?.name, ...(asked ?? []), ...said].join(' ').toLowerCase()
}
