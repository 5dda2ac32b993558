// Where a fact was read, as a quiet link; plain words where there is no page to open.

interface SourceLinkProps {
  readonly label: string
  readonly url: string | null
}

export function SourceLink({ label, url }: SourceLinkProps) {
  if (url === null) return <span className="text-note text-muted">{label}</span>
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="text-note text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
    >
      {label}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}
