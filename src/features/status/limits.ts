// The ceilings of the status page’s report, with their units in the names.

/** Bytes of the status page's answer that are read; a page with many components has some 50,000. */
export const maxStatusBytes = 1_000_000

/** Components, incidents or maintenances of the status page that are shown. */
export const maxStatusEntries = 20
