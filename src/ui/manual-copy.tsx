// A text to copy by hand, where the browser does not let the page do it.
import { useEffect, useId, useRef } from 'react'

export function ManualCopy({ text }: { readonly text: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  useEffect(() => {
    area.current?.focus()
    area.current?.select()
  }, [text])
  return (
    <div className="mt-3">
      <p id={hint} role="alert" className="mb-1.5 text-small text-bad">
        {manualCopyHint('text')}
      </p>
      <textarea
        ref={area}
        aria-label="Text to copy"
        aria-describedby={hint}
        readOnly
        rows={5}
        value={text}
        className="block w-full resize-y rounded-md border border-line-strong bg-raised p-2.5 font-mono text-code leading-5"
      />
    </div>
  )
}

/** What to do when copying failed and the text in question stands selected. */
export function manualCopyHint(what: string): string {
  return `The browser did not let this page copy. The ${what} is selected: press Ctrl+C or ⌘C, or hold it and choose Copy.`
}
