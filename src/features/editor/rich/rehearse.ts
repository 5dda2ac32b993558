// Pastes into an editor out of sight before anybody pastes a text: what a browser runs for the first time takes it twice as long, and
// the breakdown has to wait for Monaco.
import { whenIdle } from '../../../ui/when-idle.ts'
import { languageId } from './language.ts'
import { editor } from './monaco.ts'
import { fontOptions, options, sizeOptions } from './options.ts'

/** Ten gained nothing over six. */
const pastes = 6

/**
 * Does so in idle moments, each time for no longer than Monaco needs for a small text.
 * @param host holds the true editor; nothing of what happens in it is painted, read aloud or focused
 * @param isWanted whether it is worth going on: not when a text has come
 */
export async function rehearse(host: HTMLElement, isWanted: () => boolean): Promise<void> {
  const { examples } = await import('../../../core/catalogue/examples.ts')
  const text = examples.map((example) => example.text).join('')
  for (let paste = 0; paste < pastes; paste++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point of it
    await new Promise<void>(whenIdle)
    if (!isWanted()) return
    pasteOutOfSight(host, text)
  }
}

/** In one task: for whoever looks at the page, nothing has been there. */
function pasteOutOfSight(host: HTMLElement, text: string): void {
  const stage = document.createElement('div')
  stage.className = 'response-editor-rehearsal'
  stage.inert = true
  host.append(stage)
  const instance = editor.create(stage, {
    ...options,
    ...sizeOptions(text.length),
    ...fontOptions(host),
    language: languageId,
  })
  instance.trigger('rehearsal', 'paste', { text })
  instance.render(true)
  instance.getModel()?.dispose()
  instance.dispose()
  stage.remove()
}
