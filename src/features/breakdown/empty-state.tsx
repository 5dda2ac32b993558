// Before anything is pasted: what goes in, what comes out, and that it stays here.
import { ArrowDownToLine, LockKeyhole, ScanSearch } from 'lucide-react'

const lessons = [
  {
    icon: ArrowDownToLine,
    title: 'Paste what you got',
    text: 'A JSON body, the whole output of curl -i, or just an error type such as grant.not_found or a status such as 429.',
  },
  {
    icon: ScanSearch,
    title: 'Read what it means',
    text: 'What happened, whose move it is, what to do, and whether to send the request again. Each statement shows its evidence.',
  },
] as const

const reach = 'Your text is sent nowhere. The browser lets this page reach nothing but its own address'

interface EmptyStateProps {
  /** Whether this build can ask Nylas's status page, which its policy allows then. */
  readonly asksStatusPage: boolean
  readonly examples: readonly { readonly id: string; readonly title: string }[]
  onExample(id: string): void
}

export function EmptyState({ asksStatusPage, examples, onExample }: EmptyStateProps) {
  const privacy = {
    icon: LockKeyhole,
    title: 'It stays in this browser',
    text: `${reach}${asksStatusPage ? ' and, when you ask for it, Nylas’s public status page' : ''}.`,
  }
  return (
    <div>
      <h2 className="text-title leading-8 font-semibold tracking-[-0.01em] text-balance">
        What does this Nylas response mean?
      </h2>
      <ul className="mt-6 grid gap-5">
        {[...lessons, privacy].map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex gap-4">
            <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent">
              <Icon size="1.125rem" aria-hidden />
            </span>
            <div className="max-w-[60ch]">
              <h3 className="font-semibold">{title}</h3>
              <p className="text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-8 mb-2 text-small font-semibold text-muted">Or start from an example</p>
      <ul className="grid gap-1">
        {examples.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onExample(id)}
              className="-mx-2 rounded-md px-2 py-1 text-left text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
