// When a response was received, to the second.

export function ReceivedAt({ time }: { readonly time: string | null }) {
  if (time === null) return <span className="@max-2xl:order-3" />
  const at = new Date(time)
  const known = !Number.isNaN(at.getTime())
  const iso = known ? at.toISOString() : ''
  return (
    <time
      dateTime={known ? iso : undefined}
      title={time}
      className="truncate font-mono text-[12px] text-muted @max-2xl:order-3"
    >
      {known ? iso.slice(11, 19) : time}
    </time>
  )
}
