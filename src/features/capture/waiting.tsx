// An empty list: what to do so that something comes.
import type { CompanionState } from '../../core/capture/protocol.ts'
import { Prose } from '../../ui/prose.tsx'
import { Explanation } from './explanation.tsx'
import { SdkTabs } from './sdk-tabs.tsx'

interface WaitingProps {
  /** Null until it has said where it listens. */
  readonly companion: CompanionState | null
  /** Why nothing will come; null where something may. */
  readonly problem: string | null
}

export function Waiting({ companion, problem }: WaitingProps) {
  if (problem !== null) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Explanation problem={problem} />
      </div>
    )
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-180 px-5 py-8">
        {companion && (
          <>
            <h3 className="text-heading leading-7 font-semibold">Waiting for the first exchange</h3>
            <p className="mt-2 mb-3 text-muted">
              Change one line of your program, run it, and what Nylas answers shows here. Requests go on to{' '}
              {companion.upstream}.
            </p>
            <SdkTabs apiUri={companion.apiUri} />
            <p className="mt-4 text-muted">
              <Prose
                text={
                  companion.hasWebhookSecret
                    ? `Notifications to \`${companion.apiUri}/webhook\` are shown with the check of their signature. Nylas reaches it through a tunnel; it refuses the addresses of ngrok.`
                    : 'Start the companion with `--webhook-secret` to check the signatures of notifications to `/webhook`.'
                }
              />
            </p>
          </>
        )}
      </div>
    </div>
  )
}
