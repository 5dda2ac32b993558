// What few texts ask for, fetched for the first that does: the work on a text cannot wait in its middle, so it is done again.

/** What is needed cannot be fetched. The message says what it is, for the person. */
export class PartNotLoaded extends Error {}

/** Something was asked for before it was there. */
class NotFetched extends Error {
  readonly part: Later<unknown>

  constructor(part: Later<unknown>) {
    super('This has not been fetched.')
    this.part = part
  }
}

export class Later<T> {
  readonly #what: string
  readonly #load: () => Promise<T>
  #fetched: { readonly value: T } | null = null

  /**
   * @param what it is, at the start of a sentence
   * @param load rejects where it cannot be had
   */
  constructor(what: string, load: () => Promise<T>) {
    this.#what = what
    this.#load = load
  }

  /** The thing itself, for work that is run by `withLater`, or after `fetch`. */
  get value(): T {
    if (!this.#fetched) throw new NotFetched(this)
    return this.#fetched.value
  }

  /** Fetches it, once. Rejects, in words for the person, where it cannot be had; a later call tries again. */
  async fetch(): Promise<void> {
    if (this.#fetched) return
    try {
      this.#fetched = { value: await this.#load() }
    } catch (cause) {
      throw new PartNotLoaded(`${this.#what} could not be loaded.`, { cause })
    }
  }
}

/** What the work returns or throws; work that has asked for something in vain is done again with it at hand. */
export async function withLater<T>(work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error
    await error.part.fetch()
  }
  return withLater(work)
}
