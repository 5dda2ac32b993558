// The built page paints before its scripts are run.
import { expect, test } from 'vitest'
import { stylesFirst } from './paint-first.ts'

const files = {
  opener: 'assets/head-start-a1.js',
  opens: ['assets/link-b2.js'],
  results: ['assets/c.js', 'assets/r.js'],
}

test('stylesheets come before scripts, and modules wait in templates: what opens a link, and the app with what it imports at once', () => {
  const html = [
    '<head>',
    '    <script src="./first.js"></script>',
    '    <script type="module" crossorigin src="./a.js"></script>',
    '    <link rel="modulepreload" crossorigin href="./b.js">',
    '    <link rel="modulepreload" crossorigin href="./assets/c.js">',
    '    <link rel="stylesheet" crossorigin href="./one.css">',
    '    <link rel="stylesheet" crossorigin href="./two.css">',
    '    <link rel="manifest" href="./m">',
    '</head>',
  ].join('\n')
  expect(stylesFirst(html, files)).toBe(
    [
      '<head>',
      '    <link rel="stylesheet" crossorigin href="./one.css">',
      '    <link rel="stylesheet" crossorigin href="./two.css">',
      '    <template id="link-scripts">',
      '    <script type="module" crossorigin src="./assets/head-start-a1.js"></script>',
      '    <link rel="modulepreload" crossorigin href="./assets/link-b2.js">',
      '    </template>',
      '    <template id="app-scripts">',
      '    <script fetchpriority="low" type="module" crossorigin src="./a.js"></script>',
      '    <link fetchpriority="low" rel="modulepreload" crossorigin href="./b.js">',
      '    <link fetchpriority="low" rel="modulepreload" crossorigin href="./assets/c.js">',
      '    <link fetchpriority="low" rel="modulepreload" crossorigin href="./assets/r.js">',
      '    </template>',
      '    <script src="./first.js"></script>',
      '    <link rel="manifest" href="./m">',
      '</head>',
    ].join('\n'),
  )
})

test.each([
  ['no stylesheet', '<script src="./first.js"></script><link rel="modulepreload" href="./a.js">'],
  ['no script', '<link rel="stylesheet" href="./a.css"><link rel="modulepreload" href="./a.js">'],
  ['no module', '<link rel="stylesheet" href="./a.css"><script src="./first.js"></script>'],
])('a page with %s is no page to be built', (_what, html) => {
  expect(() => stylesFirst(html, files)).toThrow('lacks')
})
