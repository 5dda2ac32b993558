// Hostile texts of every form, as recognised and with the form forced: the time must grow with the length and no faster.
import { expect, test } from 'vitest'
import { inspect } from '../../src/core/inspect.ts'
import { type Form, forms } from '../../src/core/model.ts'
import { hostile, openings, repeats } from './adversarial-texts.ts'
import { exponentOf, median } from './speed/measure.ts'

/** A time that doubles with the length has 1, one that quadruples has 2. */
const maxExponent = 1.35
const sizes = [50_000, 100_000, 200_000, 400_000]
/** Below this the clock and the collector of garbage say more than the text does. */
const minTellingMs = 40
/** A suspicion is looked into so often: on a busy machine one measurement says little. */
const tries = 3

/** Milliseconds of the processor, which other programs on the machine do not add to. */
function measured(text: string, form: Form | null): number {
  const start = process.cpuUsage()
  inspect(text, form === null ? {} : { form })
  return process.cpuUsage(start).user / 1000
}

/** The growth of a text where it is too fast; null where it is not, or too quick to tell. */
function growth(opening: string, repeat: string, form: Form | null): number | null {
  const [least = 0, , more = 0] = sizes
  const few = measured(hostile(opening, repeat, least), form)
  const many = measured(hostile(opening, repeat, more), form)
  if (many < minTellingMs || many < few * (more / least) ** maxExponent) return null
  let lowest = Infinity
  for (let attempt = 0; attempt < tries && lowest > maxExponent; attempt++) {
    const points = sizes.map((size) => {
      const text = hostile(opening, repeat, size)
      return [size, median([0, 1, 2, 3, 4].map(() => measured(text, form)))] as const
    })
    lowest = Math.min(lowest, exponentOf(points))
  }
  return lowest > maxExponent ? lowest : null
}

function tooFast(form: Form, forced: boolean): string[] {
  const starts = forced ? ['', ...openings[form]] : openings[form]
  return starts.flatMap((opening) =>
    repeats.flatMap((repeat) => {
      const exponent = growth(opening, repeat, forced ? form : null)
      return exponent === null ? [] : [`${JSON.stringify([opening, repeat])} ${exponent.toFixed(2)}`]
    }),
  )
}

test.each(forms)('texts that open as %s', (form) => {
  expect(tooFast(form, false)).toEqual([])
})

test.each(forms)('texts read as %s', (form) => {
  expect(tooFast(form, true)).toEqual([])
})
