import { expect, test } from 'vitest'
import { shownOf } from './use-notices.ts'

const nothing = () => undefined
const none = { link: null, draft: null, wayBack: null, happened: null, news: null }
const wayBack = { words: 'Your text was cleared.', undo: nothing, redo: null, dismiss: nothing }
const happened = { text: 'The clipboard holds no text.', dismiss: nothing }
const pasting = { text: 'Paste the response.', actions: [{ label: 'Paste now', run: nothing }], dismiss: nothing }
const news = { text: 'A new version is ready.', dismiss: nothing }
const draft = { restore: nothing, decline: nothing }
const link = { open: nothing, keep: nothing }

test.each([
  ['nothing', {}, true, []],
  ['a message beside the way back', { happened, wayBack }, true, ['The clipboard holds no text.', wayBack.words]],
  ['the same words once', { happened: { ...happened, text: wayBack.words }, wayBack }, true, [wayBack.words]],
  ['no way back where the text is not seen', { happened, wayBack }, false, [happened.text]],
  ['what acts on the text only where it is seen', { happened: pasting, news }, false, [news.text]],
  [
    'a decision alone',
    { link, happened, wayBack },
    true,
    ['The address is a link to another response. Your text is still here.'],
  ],
  ['a kept text after what happened', { draft, happened }, true, [happened.text]],
  ['a kept text before the news', { draft, news }, true, ['A text you had here before is kept.']],
  ['the news', { draft, news }, false, [news.text]],
])('%s', (_, waiting, isTextSeen, texts) => {
  expect(shownOf({ ...none, ...waiting }, isTextSeen).map(({ text }) => text)).toEqual(texts)
})

test('the ways are named', () => {
  const labels = (ways: object) =>
    shownOf({ ...none, wayBack: { ...wayBack, ...ways } }, true).map(({ actions }) =>
      actions?.map(({ label }) => label),
    )
  expect(labels({})).toEqual([['Undo']])
  expect(labels({ redo: nothing })).toEqual([['Undo', 'Redo']])
  expect(labels({ undo: null, redo: nothing })).toEqual([['Redo']])
})
