// The ceilings of sharing, with their units in the names.

/** Characters of a text that is shared: more would hold up the page while it is searched for secrets. */
export const maxSharedChars = 5_000_000

/** Characters of a link beyond which the squares get too small for a camera in front of a screen. */
export const maxQrChars = 800
