// Of several things that are asked for one after the other, only the newest still counts when it comes.

export class Turns {
  #latest = 0

  /**
   * Begins a turn, which ends all before it.
   * @returns waits for something that is asked for in this turn: null once the turn has ended, also where it failed by then
   */
  next(): <T>(asked: Promise<T>) => Promise<T | null> {
    const own = ++this.#latest
    return async (asked) => {
      try {
        const answer = await asked
        return own === this.#latest ? answer : null
      } catch (error) {
        if (own !== this.#latest) return null
        throw error
      }
    }
  }
}
