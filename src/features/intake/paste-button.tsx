// Pastes from the clipboard; where that brings no text, says why and what to do instead.
import { ClipboardPaste } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { type ClipboardEvents, pasteInto } from './paste-into.ts'

export function PasteButton(events: ClipboardEvents) {
  return (
    <Button icon={ClipboardPaste} look="strong" compact onClick={() => void pasteInto(events)}>
      Paste
    </Button>
  )
}
