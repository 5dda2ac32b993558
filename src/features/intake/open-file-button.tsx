// Opens a file from the device.
import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'

export function OpenFileButton({ onFile }: { onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={FolderOpen} compact onClick={() => input.current?.click()}>
        Open file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) onFile(file)
          // The same file can be chosen again after it changed.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
