// The part of the room that the text was given, kept for the next visit. public/first-view.js applies it before first paint.
const key = 'text-part'

/** In percent; null where nobody has moved the handle yet, or nothing can be stored. */
export function keptPart(): number | null {
  try {
    const part = Number(localStorage.getItem(key) ?? undefined)
    return part >= leastPart && part <= mostPart ? part : null
  } catch {
    return null
  }
}

/** @param part in percent; null to go by the page again */
export function keepPart(part: number | null): void {
  try {
    if (part === null) localStorage.removeItem(key)
    else localStorage.setItem(key, `${Math.round(part * 10) / 10}`)
  } catch {
    // Without storage it holds until the page is closed.
  }
}

/** How far the handle goes, in percent. */
export const leastPart = 20
export const mostPart = 70
