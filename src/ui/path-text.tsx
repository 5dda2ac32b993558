// A path on one line whose last step stays readable: where room is short, what stands before it is cut.
import { classNames } from './class-names.ts'

interface PathTextProps {
  readonly path: string
  /** The whole, where the path is a short form of it. */
  readonly title: string
  readonly className?: string
}

export function PathText({ path, title, className }: PathTextProps) {
  const [steps = ''] = path.split('?', 1)
  const last = Math.max(0, steps.lastIndexOf('/'))
  return (
    <span title={title} className={classNames('flex min-w-0', className)}>
      <span className="truncate">{path.slice(0, last)}</span>
      <span className="max-w-[80%] shrink-0 truncate">{path.slice(last)}</span>
    </span>
  )
}
