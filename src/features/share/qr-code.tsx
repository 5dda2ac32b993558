// A link as a QR code, for the phone beside the screen.
import { useMemo } from 'react'
import { encode } from 'uqr'

// The standard asks for four light squares around the code.
const quietSquares = 4

/** Dark on light in either theme: many cameras do not read the reverse. */
export function QrCode({ link }: { readonly link: string }) {
  const { size, path } = useMemo(() => drawn(link), [link])
  return (
    <svg
      role="img"
      aria-label="QR code of the link"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-72 rounded-md border border-line bg-white"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function drawn(link: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(link, { ecc: 'L', border: quietSquares })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}
