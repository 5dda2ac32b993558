// The frame of one picture: its name, what it says in words, the picture, and its values as a table.
import { type ReactNode, useId } from 'react'
import type { Table } from './tables.ts'

interface FigureProps {
  readonly title: string
  readonly finding: string
  readonly table: Table
  /** The picture. It is hidden from screen readers, who have the finding and the table. */
  readonly children: ReactNode
}

export function Figure({ title, finding, table, children }: FigureProps) {
  const titleId = useId()
  return (
    <figure aria-labelledby={titleId} className="min-w-0 bg-surface px-4 py-3 text-small last:odd:col-span-full">
      <figcaption>
        <h2 id={titleId} className="text-note font-semibold text-muted">
          {title}
        </h2>
        <p className="mt-0.5 break-words">{finding}</p>
      </figcaption>
      <div aria-hidden className="mt-3">
        {children}
      </div>
      <details className="mt-2">
        <summary className="w-fit cursor-pointer text-note text-accent">
          Show as table<span className="sr-only">: {title}</span>
        </summary>
        <TableOf table={table} label={title} />
      </details>
    </figure>
  )
}

function TableOf({ table: { head, rows }, label }: { readonly table: Table; readonly label: string }) {
  return (
    <div
      role="group"
      aria-label={`Table: ${label}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
      tabIndex={0}
      className="mt-1 max-h-60 overflow-auto rounded-md border border-line -outline-offset-2"
    >
      <table className="w-full border-collapse text-note tabular-nums">
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" className={`sticky top-0 bg-raised px-2 py-1 font-semibold ${sideOf(column)}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...values]) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="px-2 py-1 text-left font-normal break-words">
                {name}
              </th>
              {values.map((value, column) => (
                <td key={head[column + 1]} className="px-2 py-1 text-right whitespace-nowrap">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sideOf(column: number): string {
  return column === 0 ? 'text-left' : 'text-right whitespace-nowrap'
}
