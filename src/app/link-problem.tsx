// Says why a link cannot be opened and what to do about it; the person's own text is untouched.
import { Unlink } from 'lucide-react'
import type { OpenedLink } from '../core/permalink/permalink.ts'
import { Button } from '../ui/button.tsx'

export type LinkTrouble = Exclude<OpenedLink['kind'], 'view'> | 'unavailable'

interface LinkProblemProps {
  /** The fragment, with its number sign. */
  readonly hash: string
  readonly trouble: LinkTrouble
  dismiss(): void
}

export function LinkProblem({ hash, trouble, dismiss }: LinkProblemProps) {
  const { title, advice } = wordsFor(trouble, hash)
  return (
    <div role="alert" className="mb-5 flex gap-2.5 rounded-md bg-caution-soft px-3 py-2.5 text-caution">
      <Unlink size="1rem" aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        <p className="mt-0.5">
          {advice} The address ends in <code className="font-mono text-[0.9em] break-all">{shown(hash)}</code> (
          {hash.length} characters).
        </p>
        <div className="mt-2 flex gap-2">
          {(trouble === 'unknown-version' || trouble === 'unavailable') && (
            <Button onClick={() => location.reload()}>Reload</Button>
          )}
          <Button onClick={dismiss}>Dismiss</Button>
        </div>
      </div>
    </div>
  )
}

const shownChars = 24

function shown(hash: string): string {
  return hash.length > shownChars ? `${hash.slice(0, shownChars)}…` : hash
}

function wordsFor(trouble: LinkTrouble, hash: string): { readonly title: string; readonly advice: string } {
  switch (trouble) {
    case 'damaged':
      return hash.startsWith('#1')
        ? {
            title: 'This link is damaged',
            advice:
              'A part of it is missing or was changed on the way, so none of it is shown. Ask for it again in full; a chat may have cut it.',
          }
        : {
            title: 'This is no link of the inspector',
            advice:
              'A link from here starts with #1. One that another tool makes states a type, a status, a message, a request_id or a text.',
          }
    case 'unknown-version':
      return {
        title: `This link has format ${hash.charAt(1)}, and this page knows format 1`,
        advice: 'A newer version of the inspector made it, or it was changed on the way. Reload the page to update it.',
      }
    case 'too-large':
      return {
        title: 'This link is too large to be opened',
        advice: 'Ask for the response as a file, and open that instead.',
      }
    case 'unavailable':
      return {
        title: 'This link could not be read',
        advice: 'A part of the page could not be loaded. Reload it once you are online.',
      }
  }
}
