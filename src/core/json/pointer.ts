// JSON Pointers (RFC 6901): one key or index after the other.

/** The pointer's keys; undefined where the text is no JSON Pointer. */
export function pointerKeys(pointer: string): string[] | undefined {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) return undefined
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The pointer that leads along these keys. */
export function pointerTo(keys: readonly (string | number)[]): string {
  let pointer = ''
  for (const key of keys) pointer += `/${typeof key === 'number' ? key : escaped(key)}`
  return pointer
}

/** Few keys have anything to escape. */
function escaped(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

/** The index a key stands for in a list; -1 where it stands for none. */
export function listIndex(key: string): number {
  return /^(?:0|[1-9]\d{0,9})$/.test(key) ? Number(key) : -1
}
