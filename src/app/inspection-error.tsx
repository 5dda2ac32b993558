// Says that a text could not be inspected, and what can be done; the text itself is untouched.
import { Button } from '../ui/button.tsx'

export function InspectionError({ error }: { readonly error: Error }) {
  return (
    <div role="alert" className="mb-5 flex flex-wrap items-center gap-3 rounded-md bg-bad-soft px-3 py-2 text-bad">
      <p className="min-w-0 flex-1 basis-60">
        This text could not be inspected: {error.message} Your text is untouched, and editing it tries again. If that
        does not help, a part of the page is missing: copy your text and reload.
      </p>
      <Button onClick={() => location.reload()}>Reload</Button>
    </div>
  )
}
