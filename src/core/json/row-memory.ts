// Memory for the rows of records, kept from one text to the next. The system makes new memory ready page by page as it is written
// to, which for a list of many megabytes can take longer than reading it.

/** A list of 10 MB fits in; what larger texts take is given back. */
const maxKeptCells = 8_000_000

export class RowMemory {
  #kept = new Int32Array(0)
  #isLent = false

  /**
   * Cells for one record, which may hold anything; this many or more.
   * @throws {RangeError} where the system has no memory for them
   */
  take(length: number): Int32Array {
    if (!this.#isLent && length <= this.#kept.length) {
      this.#isLent = true
      return this.#kept
    }
    const cells = new Int32Array(length)
    if (length > this.#kept.length && length <= maxKeptCells) {
      this.#kept = cells
      this.#isLent = true
    }
    return cells
  }

  /** Lends the same cells once more: call it when no record that took some is read any longer. */
  reuse(): void {
    this.#isLent = false
  }
}
