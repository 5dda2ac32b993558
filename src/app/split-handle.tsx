// The handle between the text and its breakdown. The library lays out two empty panels over both of them, and what it finds is told to
// the page: so neither has to wait for it, nor is drawn anew by it.
import { useEffect, useRef } from 'react'
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels'

interface SplitHandleProps {
  readonly orientation: 'horizontal' | 'vertical'
  /** The part that the text has until somebody moves the handle, in percent. */
  readonly initial: number
  /** Gets the part of the text, in percent: once at the start, and while the handle moves. */
  readonly onChange: (percent: number) => void
}

export default function SplitHandle({ orientation, initial, onChange }: SplitHandleProps) {
  const group = useGroupRef()
  const given = useRef(initial)
  const isMoved = useRef(false)
  useEffect(() => {
    if (isMoved.current || given.current === initial) return
    given.current = initial
    group.current?.setLayout({ text: initial, breakdown: 100 - initial })
  }, [group, initial])

  return (
    <Group
      groupRef={group}
      orientation={orientation}
      onLayoutChange={({ text }) => {
        if (text === undefined) return
        isMoved.current ||= Math.abs(text - given.current) > 0.1
        onChange(text)
      }}
      className="pointer-events-none absolute inset-0 print:hidden short:invisible"
    >
      <Panel id="text" defaultSize={`${initial}%`} minSize="20%" />
      <Separator
        aria-label="Editor size"
        className="pointer-events-auto transition-colors duration-100 hover:bg-accent focus-visible:bg-accent aria-[orientation=horizontal]:h-1.5 aria-[orientation=vertical]:w-1.5"
      />
      <Panel id="breakdown" minSize="30%" />
    </Group>
  )
}
