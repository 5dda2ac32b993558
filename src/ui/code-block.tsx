// A code sample with a copy button.
import { CopyButton } from './copy-button.tsx'

interface CodeBlockProps {
  readonly text: string
  readonly language: string
}

export function CodeBlock({ text, language }: CodeBlockProps) {
  return (
    <div className="mt-2 flex items-start rounded-md border border-line bg-raised">
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={`Code sample, ${language}`}
        className="min-w-0 flex-1 overflow-x-auto rounded-md px-3 py-2 font-mono text-code leading-5"
      >
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what="code" />
    </div>
  )
}
