// Names with bars: what is longer counts more. Each value stands beside its bar.

interface BarListProps {
  readonly bars: readonly {
    readonly key: string
    readonly name: string
    readonly value: number
    readonly label: string
  }[]
  readonly fill: string
}

export function BarList({ bars, fill }: BarListProps) {
  const most = Math.max(...bars.map(({ value }) => value), 0) || 1
  return (
    <ul className="grid gap-1.5 text-note">
      {bars.map(({ key, name, value, label }) => (
        <li key={key} title={name}>
          <div className="flex items-baseline justify-between gap-2">
            <span className="truncate font-mono">{name}</span>
            <span className="shrink-0 text-muted tabular-nums">{label}</span>
          </div>
          <div className="mt-0.5 h-1.5 rounded-full bg-neutral-soft">
            <div
              className={`h-full min-w-1 rounded-full forced-colors:bg-[CanvasText] ${fill}`}
              style={{ width: `${(value / most) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
