// Asks Nylas's public status page whether the trouble is a wider one.
import { Activity, ExternalLink } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import type { AskTrouble } from './ask.ts'
import { StatusReport } from './status-report.tsx'
import { usePlatformStatus } from './use-platform-status.ts'

interface PlatformStatusProps {
  /** The address of the status page's summary. */
  readonly url: string
}

export default function PlatformStatus({ url }: PlatformStatusProps) {
  const { status, trouble, asking, answered, ask, stop } = usePlatformStatus(url)
  const { host, origin } = new URL(url)
  return (
    <Section title="Is it a wider trouble?">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {/* One button all along, so that the focus stays on it. */}
        <Button icon={Activity} onClick={asking ? stop : ask}>
          {asking ? 'Stop asking' : status || trouble ? 'Check again' : 'Check Nylas status'}
        </Button>
        <p className="min-w-0 flex-1 basis-60 text-small text-muted">
          {asking ? `Asking ${host}…` : `Asks ${host} once, when you press. Nothing of your text is sent.`}
        </p>
      </div>
      <div role="status" aria-label="Nylas status" className="not-empty:mt-3">
        {trouble && <p className="rounded-md bg-caution-soft px-3 py-2 text-caution">{troubleWords[trouble]}</p>}
        {status && <StatusReport status={status} answered={answered} />}
      </div>
      {(status ?? trouble) && (
        <p className="mt-2 text-small">
          <a
            href={origin}
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center gap-1 text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
          >
            Open the status page
            <ExternalLink size="0.75rem" aria-hidden />
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        </p>
      )}
    </Section>
  )
}

const troubleWords: Readonly<Record<AskTrouble, string>> = {
  offline: 'You are offline, so the status page cannot be asked. Check again once you are online.',
  unreachable:
    'The status page did not answer. Your network, a blocker or the page itself may be in the way. It says nothing about Nylas.',
  slow: 'The status page took too long to answer. Check again, or open it yourself.',
  refused: 'The status page answered with an error of its own. It says nothing about Nylas.',
  foreign: 'The status page answered in a form that is not known here. Open it to read it yourself.',
}
