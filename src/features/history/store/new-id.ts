// Ids for drafts and entries.

/** A random id; also where the page is not secure, in which browsers leave `randomUUID` out. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-')
}
