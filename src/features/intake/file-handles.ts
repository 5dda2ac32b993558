// Files that the browser hands out as handles, of which one may be gone by the time that it is read.

export interface FileHandle {
  getFile(): Promise<File>
}

interface FileEvents {
  readonly onFiles: (files: readonly File[]) => void
  readonly onProblem: (words: string) => void
}

/** Hands on the files, all or none. It never rejects. */
export async function openHandles(handles: readonly FileHandle[], { onFiles, onProblem }: FileEvents): Promise<void> {
  const files = await Promise.all(handles.map(async (handle) => handle.getFile())).catch(() => null)
  if (files) onFiles(files)
  else {
    const which = handles.length === 1 ? 'The file' : 'One of the files'
    onProblem(`${which} could not be read. Was it moved or deleted meanwhile?`)
  }
}
