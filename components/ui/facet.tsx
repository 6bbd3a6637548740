import type { ReactNode } from 'react'
import { Checkbox } from './choice'

export type FacetOption = { value: string; label: string; count: number; checked?: boolean }

/** One group of filters in a GET form; zero counts stay visible, in grey. */
export function Facet({
  name,
  title,
  options,
  more,
}: {
  name: string
  title: ReactNode
  options: readonly FacetOption[]
  more?: ReactNode
}) {
  return (
    <fieldset className="mb-4 border-b border-line pb-4">
      <legend className="mb-1 text-14/6 font-bold">{title}</legend>
      {options.map(option => (
        <Checkbox
          key={option.value}
          name={name}
          value={option.value}
          defaultChecked={option.checked}
          count={option.count}
          className={option.count === 0 && !option.checked ? 'text-ink-3' : undefined}
        >
          {option.label}
        </Checkbox>
      ))}
      {more}
    </fieldset>
  )
}
