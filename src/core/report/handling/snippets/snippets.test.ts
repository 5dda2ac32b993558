import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { cases } from '../cases.ts'
import { type HandlingLanguage, handlingLanguages } from '../situation.ts'
import { handlings } from './index.ts'

const all = Object.entries(handlings).flatMap(([situation, { snippets }]) =>
  handlingLanguages.map((language) => ({ situation, language, code: snippets[language] })),
)

/** The code with its strings and comments blanked, for counting brackets. Good enough for these short texts. */
function withoutText(code: string, language: HandlingLanguage): string {
  const comment = language === 'node' || language === 'java' || language === 'kotlin' ? '//' : '#'
  let kept = ''
  let quote = ''
  for (let at = 0; at < code.length; at++) {
    const character = code.charAt(at)
    if (quote) {
      if (character === '\\' && quote !== "'") at++
      else if (character === quote) quote = ''
    } else if (character === '"' || (character === "'" && language !== 'java')) {
      quote = character
    } else if (code.startsWith(comment, at) && (at === 0 || /\s/.test(code.charAt(at - 1)))) {
      const end = code.indexOf('\n', at)
      at = end < 0 ? code.length : end
    } else if (code.startsWith('/*', at)) {
      at = code.indexOf('*/', at) + 1
    } else {
      kept += character
    }
  }
  return kept
}

test('every situation of the table has code', () => {
  const shown = new Set(cases.map(({ show }) => show).filter((show) => show !== null))
  expect([...shown].toSorted()).toEqual(Object.keys(handlings).toSorted())
})

test.each(all)('$situation in $language is short and complete', ({ code }) => {
  const lines = code.split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(7)
  expect(lines.length).toBeLessThanOrEqual(26)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(104)
  expect(code).toBe(code.trim())
  expect(code).not.toContain('undefined')
})

test.each(all)('$situation in $language closes what it opens', ({ code, language }) => {
  // A case label of the shell closes what nothing opened.
  const brackets = withoutText(code, language)
    .replaceAll(/^ +(?:\d+|\*)\)/gm, '')
    .replaceAll(/[^()[\]{}]/g, '')
  let open = brackets
  for (let before = ''; before !== open;) {
    before = open
    open = before.replaceAll('()', '').replaceAll('[]', '').replaceAll('{}', '')
  }
  expect(open).toBe('')
})

test.each(all.filter(({ language }) => language === 'node'))('$situation parses as JavaScript', ({ code }) => {
  const { errors, program } = parseSync('snippet.mjs', code)
  expect(errors).toEqual([])
  expect(program.body.length).toBeGreaterThan(0)
})

test.each(all)('$situation in $language takes secrets from the environment alone', ({ code }) => {
  expect(code).not.toMatch(/nyk_|Bearer [A-Za-z0-9]{8}/)
  expect(code).not.toMatch(/@[a-z]+\.(?:com|org)/)
})

test.each(all)('$situation in $language gives advice that can be defended', ({ code }) => {
  expect(code).not.toMatch(/grants?(?:\(\))?\.destroy|DELETE .*grants/i)
  expect(code.toLowerCase()).not.toContain('x-ratelimit')
})

test.each(Object.entries(handlings))('%s is explained in short sentences', (_, { title, note }) => {
  expect(title).not.toMatch(/[.!]$/)
  expect(note).toMatch(/\.$/)
  expect(`${title} ${note}`).not.toMatch(/['!]/)
  expect(note.length).toBeLessThanOrEqual(180)
})
