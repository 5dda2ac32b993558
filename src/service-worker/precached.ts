// A file of this build, as the build tells it to the service worker.

export interface PrecachedFile {
  /** Relative to the scope. */
  readonly url: string
  /** Null where the name itself changes with the content. */
  readonly revision: string | null
  /** `sha256-…`, as for a script's integrity attribute. */
  readonly integrity: string
  /** As sent, before compression. */
  readonly bytes: number
}
