// The ceilings of the companion, with their units in the names.

/** Bytes of a captured body, as it was sent and once more when it is decoded, that are kept for display; the rest passes by. */
export const maxCapturedBodyBytes = 2_000_000

/** Bytes of a notification that is received; Nylas cuts its own at 1 MB. */
export const maxNotificationBytes = 10_000_000

/** Bytes of a call of the page to the companion: a request that is sent, in JSON. */
export const maxCompanionCallBytes = 30_000_000
