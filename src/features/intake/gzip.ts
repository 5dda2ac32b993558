// Tells files that are compressed with gzip.

/** Whether these first bytes are those of a file compressed with gzip. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b
}

/** Whether the file is. One that cannot be read is not: whoever opens it says so. It never rejects. */
export async function isGzipFile(file: File): Promise<boolean> {
  const start = await file
    .slice(0, 2)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0))
  return isGzip(new Uint8Array(start))
}

/** The files as they are to be read: what unpacks them is fetched for whoever needs it. It never rejects. */
export async function withoutGzip(files: readonly File[]): Promise<readonly File[]> {
  if (!(await Promise.all(files.map(isGzipFile))).includes(true)) return files
  return import('./unpack.ts').then(
    ({ unpacked }) => unpacked(files),
    () => files,
  )
}
