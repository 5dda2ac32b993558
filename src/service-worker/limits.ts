// The ceilings of the service worker, with their units in the names.

/** Bytes of all files that are taken over from what another app shares at once. */
export const maxSharedBytes = 200_000_000

/** How long what another app shared waits for a page that takes it. */
export const sharesKeptForMilliseconds = 24 * 60 * 60 * 1000
