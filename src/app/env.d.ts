// What the build puts in.

interface ImportMetaEnv {
  /** The address of the status page's summary; null where the build takes the check out. */
  readonly STATUS_URL: string | null
}
