// What the build puts in.

declare module '*?worker&scripts' {
  /** The addresses of what a worker imports, and of its own script, which comes last. */
  const scripts: readonly string[]
  export default scripts
}

interface ImportMetaEnv {
  /** The address of the status page's summary; null where the build takes the check out. */
  readonly STATUS_URL: string | null
}
