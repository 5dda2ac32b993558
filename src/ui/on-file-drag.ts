// Tells of files that are dragged over a place of the page, and dropped there.

interface FileDrag {
  /** Files are over it; said again and again while they are. */
  readonly over: (event: DragEvent, files: DataTransfer) => void
  /** They are gone, or about to be dropped. */
  readonly end: () => void
  readonly drop: (event: DragEvent, files: DataTransfer) => void
}

/** Returns a function that stops it. */
export function onFileDrag(place: GlobalEventHandlers, { over, end, drop }: FileDrag): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const enter = (event: DragEvent) => {
    const files = filesOf(event)
    if (files) over(event, files)
  }
  const leave = ({ relatedTarget }: DragEvent) => {
    // Only leaving the window counts: between two elements of the page the pointer has not left.
    if (relatedTarget === null) end()
  }
  const take = (event: DragEvent) => {
    end()
    const files = filesOf(event)
    if (files) drop(event, files)
  }
  place.addEventListener('dragenter', enter, { signal })
  place.addEventListener('dragover', enter, { signal })
  place.addEventListener('dragleave', leave, { signal })
  place.addEventListener('drop', take, { signal })
  return () => stop.abort()
}

function filesOf({ dataTransfer }: DragEvent): DataTransfer | null {
  return dataTransfer?.types.includes('Files') ? dataTransfer : null
}
