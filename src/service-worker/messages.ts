// What the service worker and the pages say to each other.

/** A page tells a version that waits to take over. */
export const takeOverMessage = 'take-over'

/** The service worker tells the pages how far it is, while it fetches the files of its version. */
export interface PreparingMessage {
  readonly kind: 'preparing'
  readonly bytes: number
  readonly totalBytes: number
}
