// A gallery of example responses, each a different situation.
import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { type Example, exampleGroups, examples } from '../../core/catalogue/examples.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

export function ExamplesButton({ onExample }: { onExample(example: Example): void }) {
  const [open, setOpen] = useState(false)

  function choose(example: Example) {
    setOpen(false)
    onExample(example)
  }

  return (
    <>
      <Button icon={BookOpen} compact aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Examples
      </Button>
      <Dialog title="Example responses" open={open} onClose={() => setOpen(false)}>
        <p className="mb-4 text-muted">Loading one replaces the text in the editor; undo brings your text back.</p>
        <div className="grid gap-6">
          {exampleGroups.map((group) => (
            <section key={group} aria-label={group}>
              <h3 className="mb-2 text-[13px] font-semibold text-muted">{group}</h3>
              <ul className="grid gap-2 sm:grid-cols-2">
                {examples
                  .filter((example) => example.group === group)
                  .map((example) => (
                    <li key={example.id}>
                      <button
                        type="button"
                        onClick={() => choose(example)}
                        className="h-full w-full rounded-lg border border-line bg-raised px-3 py-2 text-left transition-colors duration-100 hover:border-line-strong hover:bg-accent-soft"
                      >
                        <span className="block font-medium">{example.title}</span>
                        <span className="block text-[13px] text-muted">{example.why}</span>
                      </button>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  )
}
