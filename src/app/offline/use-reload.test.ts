// The hook is drawn by the server's renderer, which needs no page: it runs no effects, so what is on screen is that of the first time.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import type { EditorHandle } from '../../features/editor/types.ts'
import { testStorage } from '../../ui/test-storage.ts'
import { takeHandover } from '../handover.ts'
import { lastText } from '../last-text.ts'
import { maxHandedOverChars } from '../../core/limits.ts'
import type { NoticeContent } from '../notice.tsx'
import { type Reload, useReload } from './use-reload.ts'

const place = { anchor: 1, caret: 3, scrollTop: 40, scrollLeft: 0, focused: true }
const editor = { current: { snapshot: () => ({ ...place, texts: ['text'] }) } as unknown as EditorHandle }
const view = { text: 'drawn', form: null, status: 404, exchange: 1 }

const reloaded = vi.fn<() => void>()
let notices: NoticeContent[] = []

beforeEach(() => {
  vi.stubGlobal('sessionStorage', testStorage(new Map()))
  vi.stubGlobal('location', { reload: reloaded })
  reloaded.mockClear()
  notices = []
  lastText.keep('typed since')
  return () => vi.unstubAllGlobals()
})

/** What the hook gives a page that shows the view. */
function reloadOf({ hasFile = false } = {}): Reload {
  let reload: Reload | undefined
  function Page() {
    reload = useReload(editor, { view, hasFile }, (notice) => notices.push(notice))
    return null
  }
  renderToStaticMarkup(createElement(Page))
  if (!reload) throw new Error('The page was not drawn.')
  return reload
}

test('the text as it stands by now goes to the next page, with what was chosen for it and where the person is', async () => {
  await reloadOf()()
  expect(reloaded).toHaveBeenCalledOnce()
  expect(takeHandover()).toEqual({ view: { ...view, text: 'typed since' }, place })
  expect(notices).toEqual([])
})

test('whoever pressed a button for it goes on in the text; whoever was elsewhere unasked stays there', async () => {
  const elsewhere = { ...place, focused: false }
  const snapshot = vi.spyOn(editor.current, 'snapshot').mockReturnValue({ ...elsewhere, texts: ['text'] })
  await reloadOf()()
  expect(takeHandover()?.place).toEqual(place)
  await reloadOf()({ isUnasked: true })
  expect(takeHandover()?.place).toEqual(elsewhere)
  snapshot.mockRestore()
})

test('a text that can neither be handed over nor kept is lost only on request', async () => {
  lastText.keep('x'.repeat(maxHandedOverChars + 1))
  await reloadOf()()
  expect(reloaded).not.toHaveBeenCalled()
  expect(notices.map(({ text }) => text)).toEqual(['Your text cannot be kept over a reload. Copy it first.'])
  notices[0]?.actions?.[0]?.run()
  expect(reloaded).toHaveBeenCalledOnce()
})

test('where there is no text there is nothing to lose', async () => {
  vi.stubGlobal('sessionStorage', undefined)
  lastText.keep('')
  await reloadOf()()
  expect(reloaded).toHaveBeenCalledOnce()
})

test('an open file is asked about first; the text stays either way', async () => {
  await reloadOf({ hasFile: true })()
  expect(reloaded).not.toHaveBeenCalled()
  expect(notices[0]?.text).toContain('The file that is open cannot be kept')
  notices[0]?.actions?.[0]?.run()
  expect(reloaded).toHaveBeenCalledOnce()
  expect(takeHandover()?.view?.text).toBe('typed since')
})

test.each([
  ['the file', () => reloadOf({ hasFile: true })],
  [
    'the text',
    () => {
      lastText.keep('x'.repeat(maxHandedOverChars + 1))
      return reloadOf()
    },
  ],
])('unasked, a reload that would cost %s does not come, and is not spoken of', async (_, draw) => {
  await draw()({ isUnasked: true })
  expect(reloaded).not.toHaveBeenCalled()
  expect(notices).toEqual([])
})
