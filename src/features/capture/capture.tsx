// The capture: live responses where a companion has opened the page, else what the capture is and how it is started.
import { useEffect } from 'react'
import { Explanation } from './explanation.tsx'
import { Live, type LiveProps } from './live.tsx'

interface CaptureProps extends Omit<LiveProps, 'token'> {
  /** Null where no companion has opened the page. */
  readonly token: string | null
}

export default function Capture({ token, ...rest }: CaptureProps) {
  useEffect(() => {
    if (rest.isInView) document.title = 'Capture – Nylas Response Inspector'
  }, [rest.isInView])

  // Another companion is another capture.
  if (token !== null) return <Live key={token} token={token} {...rest} />
  if (!rest.isInView) return null
  return (
    <section
      aria-label="Capture"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
      tabIndex={0}
      className="absolute inset-0 z-10 overflow-y-auto bg-page -outline-offset-2"
    >
      <Explanation problem={null} />
    </section>
  )
}
