// Takes a history that is dropped anywhere on its dialog. That it prevents the browser's own way with files tells the page as well
// that they are none of its own.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { DropSign } from '../../ui/drop-sign.tsx'

interface HistoryDropProps {
  onImport(files: readonly File[]): void
}

export function HistoryDrop({ onImport }: HistoryDropProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onImport)

  useEffect(() => {
    const dialog = ref.current?.closest('dialog')
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    // Between two elements of the dialog the pointer has not left.
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      take([...(event.dataTransfer?.files ?? [])])
    }
    dialog?.addEventListener('dragenter', enter)
    dialog?.addEventListener('dragover', enter)
    dialog?.addEventListener('dragleave', leave)
    dialog?.addEventListener('drop', drop)
    return () => {
      dialog?.removeEventListener('dragenter', enter)
      dialog?.removeEventListener('dragover', enter)
      dialog?.removeEventListener('dragleave', leave)
      dialog?.removeEventListener('drop', drop)
    }
  }, [])

  return (
    <div ref={ref} className="contents">
      {isOver && <DropSign words="Drop the history to import it" />}
    </div>
  )
}
