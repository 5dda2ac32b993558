// What the capture is and how it is started: shown where no companion has opened the page.
import { CodeBlock } from '../../ui/code-block.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { SdkTabs } from './sdk-tabs.tsx'

const command = 'npm run capture -- --region us --open'
const usualApiUri = 'http://127.0.0.1:4180'

/** @param problem why there is no companion though one had opened the page; null where none had */
export function Explanation({ problem }: { readonly problem: string | null }) {
  return (
    <div className="mx-auto grid max-w-180 grid-cols-[minmax(0,1fr)] gap-5 px-5 py-6">
      {problem !== null && (
        <p role="alert" className="rounded-lg bg-caution-soft px-4 py-3 text-caution">
          {problem}
        </p>
      )}
      <div>
        <h2 className="text-title-md leading-8 font-semibold">See responses as your program gets them</h2>
        <p className="mt-2 text-lead leading-6 text-muted">
          A page in the browser cannot watch the Nylas API by itself. A small companion on your machine can: it stands
          between your program and Nylas, passes everything on unchanged, and shows each exchange here with its verdict.
        </p>
      </div>
      <Section title="1. Start the companion" prominent>
        <p>
          In a checkout of this project. It prints an address; open that one, for it holds the key to what is captured.
        </p>
        <CodeBlock text={command} language="shell" />
        <p className="mt-2 text-muted">
          <Prose text="`--region eu` forwards to Europe, `--record file.har` keeps everything in a file, `--help` lists the rest." />
        </p>
      </Section>
      <Section title="2. Change one line of your program" prominent>
        <SdkTabs apiUri={usualApiUri} />
      </Section>
      <Section title="3. Webhooks, where you need them" prominent>
        <p>
          <Prose text="The companion answers at `/webhook`: it returns the challenge and shows each notification. With `--webhook-secret` it checks `x-nylas-signature`, too." />
        </p>
        <p className="mt-2">
          Nylas has to reach it from outside, so it needs a tunnel, as cloudflared or Tailscale Funnel make one. Nylas
          refuses the addresses of ngrok.
        </p>
      </Section>
      <Section title="What stays private">
        <p className="text-muted">
          <Prose text="What is captured stays on this machine. The companion listens to this machine alone, hides keys, tokens and cookies before they reach this page, and writes nothing to disk unless you ask for it. With `--show-secrets` the page shows them, and keeps neither its text nor a history." />
        </p>
      </Section>
    </div>
  )
}
