// Up to which exchange the list was cleared: kept for this tab, and gone when the companion's address is opened again.

const storageKey = 'capture-cleared'

export const cleared = {
  /** 0 where nothing was cleared. */
  get(): number {
    try {
      return Number(sessionStorage.getItem(storageKey)) || 0
    } catch {
      return 0
    }
  },

  set(id: number): void {
    try {
      sessionStorage.setItem(storageKey, String(id))
    } catch {
      // Then it lasts until a reload.
    }
  },

  forget(): void {
    try {
      sessionStorage.removeItem(storageKey)
    } catch {
      // Then there is none.
    }
  },
}
