// How the connection to the companion stands, in a word with a sign.
import { CircleAlert, CircleDot, CircleX, LoaderCircle } from 'lucide-react'
import { classNames } from '../../ui/class-names.ts'
import type { ConnectionState } from './feed/connection.ts'

const marks = {
  connecting: { word: 'Connecting…', icon: LoaderCircle, colour: 'text-muted' },
  live: { word: 'Live', icon: CircleDot, colour: 'text-good' },
  reconnecting: { word: 'Reconnecting…', icon: LoaderCircle, colour: 'text-caution' },
  silent: { word: 'The companion does not answer. Trying again…', icon: CircleAlert, colour: 'text-bad' },
  refused: { word: 'Refused', icon: CircleX, colour: 'text-bad' },
  absent: { word: 'No companion here', icon: CircleX, colour: 'text-bad' },
} as const satisfies Readonly<Record<ConnectionState['kind'], unknown>>

export function ConnectionMark({ state: { kind } }: { readonly state: ConnectionState }) {
  const { word, icon: Icon, colour } = marks[kind]
  return (
    <p role="status" className={classNames('flex items-center gap-1.5 text-small font-medium', colour)}>
      <Icon size="0.9375rem" aria-hidden className="shrink-0" />
      <span className="sr-only">Connection: </span>
      {word}
    </p>
  )
}
