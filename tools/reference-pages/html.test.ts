// Texts become HTML with everything escaped but the marks of code.
import { expect, test } from 'vitest'
import { html, plain, prose } from './html.ts'

const hostile = `<script>alert("1")</script> & 'x'`
const harmless = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;'

test('texts are escaped, between tags and in attributes', () => {
  expect(html`<p title="${hostile}">${hostile}</p>`.html).toBe(`<p title="${harmless}">${harmless}</p>`)
})

test('HTML of a template is taken as it is, lists are joined, null is nothing', () => {
  const items = ['a', '<b>'].map((text) => html`<b>${text}</b>`)
  expect(html`<p>${items}${null}${3}</p>`.html).toBe('<p><b>a</b><b>&lt;b&gt;</b>3</p>')
})

test('the indentation of a template is left out, that of a value is kept', () => {
  expect(
    html`<pre>${'a\n  b'}</pre>
      <p></p>`.html,
  ).toBe('<pre>a\n  b</pre>\n<p></p>')
})

test.each([
  ['List `GET /v3/grants` now', 'List <code>GET /v3/grants</code> now'],
  ['`<b>` & `c`', '<code>&lt;b&gt;</code> &amp; <code>c</code>'],
  ['$& and $1', '$&amp; and $1'],
  ['nothing', 'nothing'],
])('of %j the literal parts are code', (text, expected) => {
  expect(prose(text).html).toBe(expected)
})

test('where no markup can stand, the backticks go', () => {
  expect(plain('Add `a` to `b`')).toBe('Add a to b')
})
