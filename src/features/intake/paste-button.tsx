// Pastes from the clipboard; where the browser refuses, says what to do instead.
import { ClipboardPaste } from 'lucide-react'
import { Button } from '../../ui/button.tsx'

interface PasteButtonProps {
  onText(text: string): void
  onNotice(notice: string): void
}

export function PasteButton({ onText, onNotice }: PasteButtonProps) {
  async function paste() {
    try {
      const text = await navigator.clipboard.readText()
      if (text.trim() === '') onNotice('The clipboard holds no text.')
      else onText(text)
    } catch {
      onNotice('The browser does not let this page read the clipboard. Click into the editor and press Ctrl+V or ⌘V.')
    }
  }

  return (
    <Button icon={ClipboardPaste} look="strong" compact onClick={() => void paste()}>
      Paste
    </Button>
  )
}
