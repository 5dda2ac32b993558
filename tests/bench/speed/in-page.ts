// What the browser runs: `inspect()` and `JSON.parse` in turns.
import { inspectAgain } from './inspect-again.ts'
import { median } from './median.ts'

const minRoundMs = 20
const minWarmUpMs = 400

function timed(work: () => unknown, runs: number): number {
  const start = performance.now()
  for (let run = 0; run < runs; run++) work()
  return (performance.now() - start) / runs
}

/** Warms work up and returns the milliseconds that a run takes then; the clock of a page is coarse, so quick runs are timed together. */
function warmedUp(work: () => unknown): number {
  const end = performance.now() + minWarmUpMs
  let last = 0
  for (let round = 0, runs = 1; round < 3 || performance.now() < end; round++) {
    last = timed(work, runs)
    if (last * runs < minRoundMs) runs *= 2
  }
  return last
}

/**
 * Milliseconds of `JSON.parse` and of `inspect()`, medians.
 * @param sound what `JSON.parse` reads where the text is broken
 */
export function measure(text: string, rounds: number, sound = text): readonly number[] {
  const works = [() => JSON.parse(sound) as unknown, () => inspectAgain(text)]
  const runs = works.map((work) => Math.max(1, Math.ceil(minRoundMs / Math.max(warmedUp(work), 0.001))))
  const times = works.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, index) => times[index]?.push(timed(work, runs[index] ?? 1)))
  }
  return times.map(median)
}
