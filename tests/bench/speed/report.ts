// Prints what was measured and writes it as Markdown and JSON.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

export interface Table {
  readonly title: string
  /** What the figures are, and what is to be reached. */
  readonly note: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const folder = 'tests/bench/results'
/** A load above the number of cores means that other programs took their share, and of the caches too. */
function machine(): string {
  const load = (loadavg()[2] ?? 0).toFixed(1)
  return `${cpus().length} cores, Node ${process.versions.node.split('.')[0]}, at a load of ${load}`
}

function cell(value: string | number): string {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value)
  return value.toFixed(Math.abs(value) < 1 ? 3 : 2)
}

function markdown({ title, note, head, rows }: Table): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`
  return [`## ${title}`, '', note, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

export function print(table: Table): void {
  process.stdout.write(`${markdown(table)}\n`)
}

/** @param name of the two files, without an ending */
export function write(name: string, tables: readonly Table[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/${name}.md`, `# ${name}\n\nMeasured on ${machine()}.\n\n${tables.map(markdown).join('\n')}`)
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify({ machine: machine(), tables }, null, 2)}\n`)
  process.stdout.write(`Written to ${folder}/${name}.md and ${name}.json\n`)
}
