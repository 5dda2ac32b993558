// The markup of the first view is that of the app, and there is nothing to be done with it.
import { expect, test } from 'vitest'
import { firstViewMarkup } from '../src/app/first-view.tsx'

const markup = firstViewMarkup(true)

test('holds the header, the empty editor and the first words', () => {
  expect(markup).toContain('Nylas Response Inspector')
  expect(markup).toContain('Paste a Nylas response:')
  expect(markup).toContain('What does this Nylas response mean?')
})

test('names the key that shares', () => {
  expect(markup).toContain('title="Share (Ctrl+S or ⌘S)"')
})

test('cannot be used and is not read aloud, apart from what is said when nothing follows it', () => {
  expect(markup).toMatch(/^<p role="alert" class="first-view-trouble [^>]*>[^<]*<\/p><div inert="" class="first-view /)
})

test('holds no script, which the policy would refuse', () => {
  expect(markup).not.toMatch(/<script|\son[a-z]+=/i)
})

test('speaks of the status page only where the build can ask it', () => {
  expect(markup).toContain('public status page')
  expect(firstViewMarkup(false)).not.toContain('status page')
})
