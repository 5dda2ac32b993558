// Reads the clipboard, which browsers allow only after a press of the person's.

export interface ClipboardEvents {
  readonly onText: (text: string) => void
  /** No text came; the editor is where to go on. */
  readonly onProblem: (words: string) => void
}

/** Hands over the clipboard's text, or what is in its way. It never rejects. */
export async function pasteInto({ onText, onProblem }: ClipboardEvents): Promise<void> {
  try {
    // Called before anything is waited for: some browsers forget the press otherwise.
    const text = await navigator.clipboard.readText()
    if (text.trim() !== '') {
      onText(text)
      return
    }
    const { wordsForNoText } = await import('./clipboard-words.ts')
    onProblem(await wordsForNoText(navigator.clipboard))
  } catch {
    onProblem('The browser does not let this page read the clipboard. Press Ctrl+V or ⌘V in the editor instead.')
  }
}
