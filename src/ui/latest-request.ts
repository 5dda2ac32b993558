// Of several things that are asked for one after the other, only the newest still counts when it comes.

export class LatestRequest {
  #latest = 0

  /**
   * Begins a request, which takes the place of all before it.
   * @returns waits for something that this request asks for: null once a newer one has begun, also where it failed by then
   */
  begin(): <T>(asked: Promise<T>) => Promise<T | null> {
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
