// The id of this tab's draft: it outlives a reload, not the tab.

const key = 'draft'

export const tabId = {
  /** Null in a tab that has none yet, or where the browser stores nothing. */
  read(): string | null {
    try {
      return sessionStorage.getItem(key)
    } catch {
      return null
    }
  },

  write(id: string): void {
    try {
      sessionStorage.setItem(key, id)
    } catch {
      // The draft is offered after a reload then, as that of a closed tab.
    }
  },
}
