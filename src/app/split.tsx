// The text beside its breakdown, or above it where there is no room for that.
import { type ReactNode, lazy } from 'react'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { whenIdle } from '../ui/when-idle.ts'
import { Quietly } from './lazily.tsx'
import { breakdownPartClass, partsStyle, textPart, textPartClass } from './split-parts.ts'

// Who waits for a result moves nothing, and where it cannot be fetched the parts stay as they are.
const SplitHandle = lazy(() => new Promise<void>(whenIdle).then(() => import('./split-handle.tsx')))

interface SplitProps {
  readonly text: ReactNode
  readonly breakdown: ReactNode
  /** A list of responses stands above the breakdown. */
  readonly hasList: boolean
}

export function Split({ text, breakdown, hasList }: SplitProps) {
  const wide = useMediaQuery('(min-width: 48rem)')
  const above = hasList ? textPart.aboveList : textPart.above

  return (
    <div style={partsStyle(above)} className="relative flex h-full flex-col md:flex-row short:h-auto">
      <div className={`min-h-0 min-w-0 bg-surface print:hidden ${textPartClass}`}>{text}</div>
      <div className="bg-line print:hidden max-md:h-1.5 md:w-1.5 forced-colors:bg-[CanvasText]" />
      <Quietly>
        <SplitHandle
          orientation={wide ? 'horizontal' : 'vertical'}
          initial={wide ? textPart.beside : above}
          onChange={divide}
        />
      </Quietly>
      <div className={`min-h-0 min-w-0 ${breakdownPartClass}`}>{breakdown}</div>
    </div>
  )
}

/** Past React, which would draw both parts at each step of the handle. */
function divide(textPercent: number) {
  document.documentElement.style.setProperty('--text-part', `${textPercent}`)
}
