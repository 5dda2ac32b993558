// Text with its `literal` parts set as code.

export function Prose({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The parts of one fixed text never move, so their index is their identity.
      // oxlint-disable-next-line react/no-array-index-key
      <code key={index} className="rounded bg-neutral-soft px-1 py-px font-mono text-[0.9em] break-words">
        {part}
      </code>
    ),
  )
}
