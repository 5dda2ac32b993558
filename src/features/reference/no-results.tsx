// Says what was looked for in vain, and takes filters away one by one.
import { categoryLabels } from '../../core/labels.ts'
import { Button } from '../../ui/button.tsx'
import { kindLabels } from './records.ts'
import { type Filter, noFilter } from './search.ts'

interface NoResultsProps {
  readonly filter: Filter
  onChange(filter: Filter): void
}

export function NoResults({ filter, onChange }: NoResultsProps) {
  const { kind, category } = filter
  const text = filter.text.trim()
  const narrowed = kind !== 'all' || category !== 'all'
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 py-6">
      <p className="break-words">
        No entry
        {text !== '' && (
          <>
            {' for '}
            <q className="font-mono text-small">{text}</q>
          </>
        )}
        {kind !== 'all' && ` among ${kindLabels[kind].many.toLowerCase()}`}
        {category !== 'all' && ` in the category ${categoryLabels[category]}`}.
      </p>
      {!narrowed && <p className="mt-1 text-muted">Try a shorter part of it, or a word of the message.</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {narrowed && (
          <Button onClick={() => onChange({ ...noFilter, text: filter.text })}>Search all kinds and categories</Button>
        )}
        <Button onClick={() => onChange(noFilter)}>{narrowed && text !== '' ? 'Clear everything' : 'Clear'}</Button>
      </div>
    </div>
  )
}
