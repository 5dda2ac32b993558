// The handle between the text and its breakdown. The library lays out two empty panels over both of them, and what it finds is told to
// the page: so neither has to wait for it, nor is drawn anew by it.
import { useEffect, useRef, useState } from 'react'
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import { keepPart, keptPart, leastPart, mostPart } from './kept-part.ts'

interface SplitHandleProps {
  readonly orientation: 'horizontal' | 'vertical'
  /** The part that the text has until somebody moves the handle, in percent. */
  readonly initial: number
  /** Gets the part of the text, in percent: once at the start, and while the handle moves. */
  readonly onChange: (percent: number) => void
}

export default function SplitHandle({ orientation, initial, onChange }: SplitHandleProps) {
  const group = useGroupRef()
  const [kept] = useState(keptPart)
  const [first] = useState(kept ?? initial)
  const given = useRef(first)
  const isMoved = useRef(kept !== null)
  useEffect(() => {
    if (isMoved.current || given.current === initial) return
    given.current = initial
    group.current?.setLayout(layoutOf(initial))
  }, [group, initial])

  return (
    <Group
      groupRef={group}
      orientation={orientation}
      defaultLayout={layoutOf(first)}
      onLayoutChange={({ text }) => {
        if (text !== undefined) onChange(text)
      }}
      onLayoutChanged={({ text }, { isUserInteraction }) => {
        // A double click on the handle takes back where it was moved to, and is no interaction to the library.
        if (text === undefined || !(isUserInteraction || isMoved.current)) return
        isMoved.current = Math.abs(text - initial) > 0.1
        given.current = text
        keepPart(isMoved.current ? text : null)
      }}
      className="pointer-events-none absolute inset-0 print:hidden short:invisible"
    >
      <Panel id="text" defaultSize={`${initial}%`} minSize={`${leastPart}%`} />
      <Separator
        aria-label="Editor size"
        className="pointer-events-auto transition-colors duration-100 hover:bg-accent focus-visible:bg-accent aria-[orientation=horizontal]:h-1.5 aria-[orientation=vertical]:w-1.5"
      />
      <Panel id="breakdown" minSize={`${100 - mostPart}%`} />
    </Group>
  )
}

/** @param text its part, in percent */
function layoutOf(text: number) {
  return { text, breakdown: 100 - text }
}
