// The patterns that tell classes of statuses apart where colours do not: stripes, dots, an outline. The colours are those of most
// verdicts of the class: what fails until somebody mends it, and what may pass.

/** Whatever is drawn names them by `url(#…)`. Where two summaries are on the page they stand there twice, both the same. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden className="absolute">
      <defs>
        <pattern id="traffic-4xx" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--bad-soft)" />
          <rect width="3" height="5" fill="var(--bad)" />
        </pattern>
        <pattern id="traffic-5xx" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="var(--caution)" />
          <circle cx="2" cy="2" r="1" fill="var(--caution-soft)" />
        </pattern>
        <pattern id="traffic-none" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="var(--neutral-soft)" />
          <rect width="4" height="1.5" fill="var(--neutral)" />
        </pattern>
      </defs>
    </svg>
  )
}
