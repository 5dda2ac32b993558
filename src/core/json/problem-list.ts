// Collects the problems of one document: bounded, fair to every rule, and aware of what they say about the whole.
import type { Severity } from '../model.ts'
import { type JsonProblem, type JsonProblemRule, maxJsonProblems } from './problem.ts'

const milder: Partial<Record<JsonProblemRule, Severity>> = {
  'json/comment': 'warning',
  'json/trailing-comma': 'warning',
  'json/left-out': 'info',
  'json/duplicate-key': 'warning',
  'json/unsafe-number': 'info',
  'json/too-deep': 'warning',
  'json/too-many-values': 'warning',
}
const allowedByJson = new Set<JsonProblemRule>([
  'json/duplicate-key',
  'json/unsafe-number',
  'json/too-deep',
  'json/too-many-values',
])
const allowedByRelaxedJson = new Set<JsonProblemRule>(['json/comment', 'json/trailing-comma'])

export class ProblemList {
  /** Whether everything so far is strict JSON. */
  strict = true
  /** Whether anything so far is neither strict JSON nor a comment nor a trailing comma. */
  broken = false
  readonly #found: { problem: JsonProblem; readonly turn: number }[] = []
  readonly #counts = new Map<JsonProblemRule, number>()

  /** Notes a problem; beyond the limit it still counts towards `strict` and `broken`. */
  add(
    rule: JsonProblemRule,
    start: number,
    end: number,
    message: string,
    expected: string | null = null,
    found: string | null = null,
  ): void {
    if (!allowedByJson.has(rule)) {
      this.strict = false
      if (!allowedByRelaxedJson.has(rule)) this.broken = true
    }
    const turn = this.#counts.get(rule) ?? 0
    if (turn >= maxJsonProblems) return
    this.#counts.set(rule, turn + 1)
    const severity = milder[rule] ?? 'error'
    this.#found.push({ problem: { rule, severity, start, end, message, expected, found }, turn })
  }

  /** Whether no more problems of a rule are kept. */
  isFull(rule: JsonProblemRule): boolean {
    return (this.#counts.get(rule) ?? 0) >= maxJsonProblems
  }

  /** Gives the problem noted last another end, if it starts at `start`: what it speaks of goes on further or less far. */
  resizeLast(start: number, end: number): void {
    const last = this.#found.at(-1)
    if (last?.problem.start === start) last.problem = { ...last.problem, end }
  }

  /**
   * The problems in the order of the text. Where there are more than `maxJsonProblems`, every rule keeps its first ones: a
   * thousand single quotes do not crowd out the one bracket that is missing.
   */
  inTextOrder(): JsonProblem[] {
    return this.#found
      .toSorted((a, b) => a.turn - b.turn)
      .slice(0, maxJsonProblems)
      .map(({ problem }) => problem)
      .sort((a, b) => a.start - b.start || a.end - b.end)
  }
}
