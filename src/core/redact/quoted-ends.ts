// Finds where quoted values end. No stretch is searched twice for the same quote: a text may open thousands and close none.

/** Stands for the quote in which `var_dump` of PHP puts a text: quotes in it are not escaped. */
export const dumpQuote = 'string() "'
/** Stands for the quote that `print_r` of PHP puts around no text. */
export const entryMark = '] =>'

/** What ends such a text: the line that follows is another entry, or closes what it stands in. */
const printedEnds: Readonly<Record<string, RegExp>> = {
  [dumpQuote]: /"[ \t]{0,20}(?:\r?\n\s{0,400}(?:[[}']|(?:public|protected|private) )|\s{0,400}$)/g,
  [entryMark]: /\r?\n[ \t]{0,200}(?:\[[^\]\n]{1,200}\] =>|\)|$)/g,
}

const closings: Readonly<Record<string, string>> = { '“': '”', '‘': '’' }

interface Searched {
  readonly start: number
  /** The end of a value that starts anywhere from there on to here. */
  readonly end: number
}

export class QuotedEnds {
  readonly #text: string
  /** The last search, by the quote that opens. */
  readonly #searched = new Map<string, Searched>()

  constructor(text: string) {
    this.#text = text
  }

  /**
   * Where a value ends: at the same quote behind no more backslashes, before these; at the end of the text where it is cut off.
   * @param start offset of the value, behind the quote
   * @param quote as it opens the value, with the backslashes before it
   */
  after(start: number, quote: string): number {
    const last = this.#searched.get(quote)
    if (last && last.start <= start && start <= last.end) return last.end
    const end = this.#find(start, quote)
    this.#searched.set(quote, { start, end })
    return end
  }

  #find(start: number, quote: string): number {
    const printedEnd = printedEnds[quote]
    if (printedEnd) {
      printedEnd.lastIndex = start
      return printedEnd.exec(this.#text)?.index ?? this.#text.length
    }
    const plain = quote.replaceAll('\\', '')
    const close = closings[plain] ?? plain
    const depth = quote.length - plain.length
    for (let at = this.#text.indexOf(close, start); at >= 0; at = this.#text.indexOf(close, at + 1)) {
      let backslashes = 0
      while (at - backslashes > start && this.#text[at - backslashes - 1] === '\\') backslashes++
      if (backslashes <= depth) return at - backslashes
    }
    return this.#text.length
  }
}
