// The static pages have the colours of the app's theme.
import { expect, test } from 'vitest'
import { stylesheetOf } from './stylesheet.ts'

const theme = `@import 'tailwindcss';
@property --editor-bg { syntax: '<color>'; }
:root {
  --accent: light-dark(#2b55c4, #9db8ff);
}
:root[data-theme='dark'] {
  color-scheme: dark;
}
@layer base { body { margin: 1px; } }
`

test('holds the colours of the theme and the rules, and nothing else', () => {
  expect(stylesheetOf(theme, '/* Why. */\na {\n  color: var(--accent);\n}\n')).toBe(
    ":root { --accent: light-dark(#2b55c4, #9db8ff); } :root[data-theme='dark'] { color-scheme: dark; } a { color: var(--accent); } ",
  )
})

test('a theme without colours is refused', () => {
  expect(() => stylesheetOf('body { color: red; }', '')).toThrow('holds no colours')
})
