// Takes a history that is dropped anywhere on its dialog. That it prevents the browser's own way with files tells the page as well
// that they are none of its own.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { DropSign } from '../../ui/drop-sign.tsx'
import { onFileDrag } from '../../ui/on-file-drag.ts'

interface HistoryDropProps {
  onImport(files: readonly File[]): void
}

export function HistoryDrop({ onImport }: HistoryDropProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onImport)

  useEffect(() => {
    const dialog = ref.current?.closest('dialog')
    if (!dialog) return undefined
    return onFileDrag(dialog, {
      over: (event) => {
        event.preventDefault()
        setIsOver(true)
      },
      end: () => setIsOver(false),
      drop: (event, { files }) => {
        event.preventDefault()
        take([...files])
      },
    })
  }, [])

  return (
    <div ref={ref} className="contents">
      {isOver && <DropSign words="Drop the history to import it" />}
    </div>
  )
}
