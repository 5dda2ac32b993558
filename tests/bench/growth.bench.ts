// Hostile texts of every form, as recognised and with the form forced, and searched for secrets: the time must grow with the length
// and no faster.
import { expect, test } from 'vitest'
import { inspect } from '../../src/core/inspect.ts'
import { forms } from '../../src/core/model.ts'
import { redact } from '../../src/core/redact/redact.ts'
import { hostile, openings, repeats } from './adversarial-texts.ts'
import { exponentOf } from './speed/measure.ts'
import { median } from './speed/median.ts'

/** A time that doubles with the length has 1, one that quadruples has 2. */
const maxExponent = 1.35
const sizes = [50_000, 100_000, 200_000, 400_000]
/** Below this the clock and the collector of garbage say more than the text does. */
const minTellingMs = 40
/** A suspicion is looked into so often, each time at twice the length: what only outgrows a cache goes on as the length does. */
const tries = 3

type Work = (text: string) => unknown

/** Milliseconds of the processor, which other programs on the machine do not add to. */
function measured(text: string, work: Work): number {
  const start = process.cpuUsage()
  work(text)
  return process.cpuUsage(start).user / 1000
}

/** The growth of a text where it is too fast; null where it is not, or too quick to tell. */
function growth(opening: string, repeat: string, work: Work): number | null {
  const [least = 0, , more = 0] = sizes
  const few = measured(hostile(opening, repeat, least), work)
  const many = measured(hostile(opening, repeat, more), work)
  if (many < minTellingMs || many < few * (more / least) ** maxExponent) return null
  let lowest = Infinity
  for (let attempt = 0; attempt < tries && lowest > maxExponent; attempt++) {
    const points = sizes.map((least) => {
      const size = least * 2 ** attempt
      const text = hostile(opening, repeat, size)
      return [size, median([0, 1, 2, 3, 4].map(() => measured(text, work)))] as const
    })
    lowest = Math.min(lowest, exponentOf(points))
  }
  return lowest > maxExponent ? lowest : null
}

function tooFast(starts: readonly string[], work: Work): string[] {
  return starts.flatMap((opening) =>
    repeats.flatMap((repeat) => {
      const exponent = growth(opening, repeat, work)
      return exponent === null ? [] : [`${JSON.stringify([opening, repeat])} ${exponent.toFixed(2)}`]
    }),
  )
}

test.each(forms)('texts that open as %s', (form) => {
  expect(tooFast(openings[form], (text) => inspect(text, {}))).toEqual([])
})

test.each(forms)('texts read as %s', (form) => {
  expect(tooFast(['', ...openings[form]], (text) => inspect(text, { form }))).toEqual([])
})

// The search for secrets reads no form: what a text opens with makes no difference to it.
test('texts that are searched for secrets', () => {
  expect(tooFast([''], (text) => redact(text))).toEqual([])
})
