// Opens files from the device: with the system's picker where the page may call it, else with the browser's own input.
import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { type FileHandle, openHandles } from './file-handles.ts'

type Picker = (options: { readonly multiple: true }) => Promise<readonly FileHandle[]>

interface OpenFileButtonProps {
  onFiles(files: readonly File[]): void
  onProblem(words: string): void
}

export function OpenFileButton({ onFiles, onProblem }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null)

  async function open() {
    const pick = (window as { showOpenFilePicker?: Picker }).showOpenFilePicker
    try {
      const handles = await pick?.call(window, { multiple: true })
      if (handles) void openHandles(handles, { onFiles, onProblem })
      else input.current?.click()
    } catch (error) {
      // Closed without a choice; anything else may still work the older way.
      if (!(error instanceof DOMException && error.name === 'AbortError')) input.current?.click()
    }
  }

  return (
    <>
      <Button icon={FolderOpen} compact onClick={() => void open()}>
        Open file
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          // The same file can be chosen again after it changed.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
