import { expect, test } from 'vitest'
import { stylesFirst } from './paint-first.ts'

test('stylesheets come before scripts, and modules wait in a template, the head start as a script of its own', () => {
  const html = [
    '<head>',
    '    <script src="./first.js"></script>',
    '    <script type="module" crossorigin src="./a.js"></script>',
    '    <link rel="modulepreload" crossorigin href="./b.js">',
    '    <link rel="modulepreload" crossorigin href="./assets/head-start-a1.js">',
    '    <link rel="stylesheet" crossorigin href="./one.css">',
    '    <link rel="stylesheet" crossorigin href="./two.css">',
    '    <link rel="manifest" href="./m">',
    '</head>',
  ].join('\n')
  expect(stylesFirst(html)).toBe(
    [
      '<head>',
      '    <link rel="stylesheet" crossorigin href="./one.css">',
      '    <link rel="stylesheet" crossorigin href="./two.css">',
      '    <template id="app-scripts">',
      '    <script fetchpriority="low" type="module" crossorigin src="./assets/head-start-a1.js"></script>',
      '    <script fetchpriority="low" type="module" crossorigin src="./a.js"></script>',
      '    <link fetchpriority="low" rel="modulepreload" crossorigin href="./b.js">',
      '    </template>',
      '    <script src="./first.js"></script>',
      '    <link rel="manifest" href="./m">',
      '</head>',
    ].join('\n'),
  )
})

test.each([
  ['no stylesheet', '<script src="./first.js"></script><link rel="modulepreload" href="./assets/head-start-a1.js">'],
  ['no script', '<link rel="stylesheet" href="./a.css"><link rel="modulepreload" href="./assets/head-start-a1.js">'],
  ['no module', '<link rel="stylesheet" href="./a.css"><script src="./first.js"></script>'],
  [
    'no head start',
    '<link rel="stylesheet" href="./a.css"><script src="./first.js"></script><script type="module" src="./a.js"></script>',
  ],
])('a page with %s is no page to be built', (_what, html) => {
  expect(() => stylesFirst(html)).toThrow('lacks')
})
