// The texts that others took the place of: what Undo goes back to where there is no key for it, and what Redo brings again.
import { maxTextsBefore, maxTextsBeforeChars } from '../core/limits.ts'
import type { LinkedView } from '../core/permalink/permalink.ts'

/** Each with what was chosen for it. */
interface Texts {
  /** What Undo goes back to, the newest last. */
  readonly before: readonly LinkedView[]
  /** What Undo has taken from the screen, the last one last. */
  readonly after: readonly LinkedView[]
  /** What just happened to the text; null once that is not told any more. The texts are kept all the same. */
  readonly words: string | null
}

/** Outside React, where a crash of the page's components does not take it along. */
export class TextsBefore {
  #texts: Texts = { before: [], after: [], words: null }
  readonly #listeners = new Set<() => void>()

  readonly get = (): Texts => this.#texts

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Another text takes the place of this one. Those that Undo has taken from the screen can be gone back to from now on.
   * @param words say so; an empty place that is filled is not told by itself
   */
  replaced(view: LinkedView, words: string): void {
    const { before, after, words: said } = this.#texts
    const isNews = said !== null || !isBlank(view)
    this.#set({ before: withView([...before, ...after], view), after: [], words: isNews ? words : null })
  }

  /**
   * Goes back one text.
   * @param view what is on screen until now, which Redo brings again
   * @returns the text before; null where there is none
   */
  undo(view: LinkedView): LinkedView | null {
    const { before, after } = this.#texts
    const target = before.at(-1)
    if (!target) return null
    this.#set({ before: before.slice(0, -1), after: withView(after, view), words: 'The text before is back.' })
    return target
  }

  /** Takes the last step back again; `view` is what Undo goes back to then. */
  redo(view: LinkedView): LinkedView | null {
    const { before, after } = this.#texts
    const target = after.at(-1)
    if (!target) return null
    this.#set({ before: withView(before, view), after: after.slice(0, -1), words: 'The newer text is back.' })
    return target
  }

  /** This text is on screen, however it came there: the editor's own undo may have brought it back. */
  shown(text: string): void {
    const { before, after } = this.#texts
    if (before.at(-1)?.text === text) this.#set({ before: before.slice(0, -1), after, words: null })
    else if (after.at(-1)?.text === text) this.#set({ before, after: after.slice(0, -1), words: null })
  }

  /** Nobody wants to be told any more. */
  readonly dismiss = (): void => {
    this.#set({ ...this.#texts, words: null })
  }

  #set(texts: Texts): void {
    this.#texts = texts
    for (const listener of this.#listeners) listener()
  }
}

export const textsBefore = new TextsBefore()

function isBlank({ text }: LinkedView): boolean {
  return text.trim() === ''
}

/** With one more at the end, unless it is blank, and each text once. */
function withView(views: readonly LinkedView[], view: LinkedView): readonly LinkedView[] {
  return bounded(isBlank(view) ? views : [...views.filter(({ text }) => text !== view.text), view])
}

/** Without the oldest where they are too many or too long. The newest always stays. */
function bounded(views: readonly LinkedView[]): readonly LinkedView[] {
  let chars = 0
  const lastLeftOut = views.findLastIndex(({ text }, index) => {
    chars += text.length
    const isOver = views.length - index > maxTextsBefore || chars > maxTextsBeforeChars
    return isOver && index < views.length - 1
  })
  return views.slice(lastLeftOut + 1)
}
