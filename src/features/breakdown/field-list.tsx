// Every known field of the body: what it is and what its value says.
import { Fragment, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FieldNote } from '../../core/model.ts'
import { Button } from '../../ui/button.tsx'
import { Place } from './place.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { usePrinting } from '../../ui/use-printing.ts'

const shownAtFirst = 24
/** On paper nothing can be asked for; more than this is a stack of pages that nobody reads. */
const printedAtMost = 100

export function FieldList({ fields }: { readonly fields: readonly FieldNote[] }) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const isPrinting = usePrinting()
  if (fields.length === 0) return null
  const shown = all ? fields : fields.slice(0, isPrinting ? printedAtMost : shownAtFirst)
  const hidden = fields.length - shown.length

  /** The button goes away with the click, so the focus moves on to the first row that it brought. */
  function showAll() {
    flushSync(() => setAll(true))
    list.current?.querySelectorAll('button')[shownAtFirst]?.focus()
  }

  return (
    <Section title="Fields" aside={<span className="text-note text-muted">{fields.length} explained</span>}>
      <ul ref={list}>
        {shown.map((field) => (
          <li key={`${field.pointer} ${field.range.start}`}>
            <FieldRow {...field} />
          </li>
        ))}
      </ul>
      {!all && fields.length > shownAtFirst && (
        <Button className="mt-2" onClick={showAll}>
          Show {fields.length - shownAtFirst} more
        </Button>
      )}
      {isPrinting && hidden > 0 && (
        <p className="mt-2 text-small text-muted">
          {hidden === 1 ? 'One more field is' : `${hidden} more fields are`} left out of this print.
        </p>
      )}
    </Section>
  )
}

function FieldRow({ range, name, meaning, pointer, display }: FieldNote) {
  return (
    <Place range={range}>
      <span className="grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <span className="min-w-0">
          <span className="block font-medium">{name}</span>
          <span className="block font-mono text-note leading-4 break-words text-muted">
            {pointer.split(/(?=\/)/).map((step, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the steps of one pointer never move
              <Fragment key={index}>
                {step}
                <wbr />
              </Fragment>
            ))}
          </span>
        </span>
        <span className="min-w-0">
          <span dir="auto" className="block font-mono text-small break-words">
            {display}
          </span>
          <span className="block text-small leading-4.5 text-muted">
            <Prose text={meaning} />
          </span>
        </span>
      </span>
    </Place>
  )
}
