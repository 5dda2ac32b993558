// What acts on the list as a whole.
import { ArrowDownToLine, ChartColumn, Download, Eraser, Pause, Play, Send } from 'lucide-react'
import { Button } from '../../ui/button.tsx'

interface ToolbarProps {
  readonly isEmpty: boolean
  readonly canSend: boolean
  /** Null while nothing is held back; else how many exchanges came since. */
  readonly held: number | null
  readonly follows: boolean
  readonly showsCharts: boolean
  /** How many the filter leaves; null where it leaves all. */
  readonly filtered: number | null
  onPause(): void
  onFollow(): void
  onCharts(): void
  onClear(): void
  onExport(): void
  onSend(): void
}

export function Toolbar(props: ToolbarProps) {
  const { isEmpty, canSend, held, follows, showsCharts, filtered } = props
  const isPaused = held !== null
  return (
    <div role="group" aria-label="Capture" className="flex flex-wrap items-center gap-1.5">
      <Button icon={isPaused ? Play : Pause} compact onClick={props.onPause}>
        {isPaused ? `Resume${held > 0 ? `, ${held} new` : ''}` : 'Pause'}
      </Button>
      <Button icon={ArrowDownToLine} compact aria-pressed={follows} onClick={props.onFollow} className={pressed}>
        Follow
      </Button>
      <Button icon={ChartColumn} compact aria-expanded={showsCharts} onClick={props.onCharts}>
        Charts
      </Button>
      <Button icon={Download} compact disabled={isEmpty || filtered === 0} onClick={props.onExport}>
        {filtered === null ? 'Export HAR' : `Export ${filtered} as HAR`}
      </Button>
      <Button icon={Eraser} compact disabled={isEmpty} onClick={props.onClear}>
        Clear list
      </Button>
      <Button icon={Send} compact disabled={!canSend} aria-haspopup="dialog" onClick={props.onSend}>
        Send…
      </Button>
    </div>
  )
}

const pressed = 'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent'
