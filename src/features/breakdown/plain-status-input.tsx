// Takes an HTTP status as a number: the status picker's stand-in where that cannot be loaded.
import { useId } from 'react'
import type { StatusPickerProps } from './status-picker.tsx'

export function PlainStatusInput({ chosen, onChoose }: StatusPickerProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>HTTP status</label>
      <input
        id={id}
        type="number"
        min={100}
        max={599}
        defaultValue={chosen ?? ''}
        placeholder="404"
        onChange={({ currentTarget: { value } }) => {
          if (value === '' || /^[1-5]\d{2}$/.test(value)) onChoose(value === '' ? null : Number(value))
        }}
        className="h-8 w-24 rounded-md border border-line-strong bg-surface px-2.5 placeholder:text-muted"
      />
    </>
  )
}
