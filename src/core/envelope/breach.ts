// The shape in which the checks of an envelope report.

/** A place that breaks the rule, by its pointer from the envelope's root. */
export interface Breach {
  readonly pointer: string
  readonly message: string
  readonly expected?: string
  readonly found?: string
}
