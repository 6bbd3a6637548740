'use client'
import type { ComponentPropsWithRef } from 'react'
import { cx } from '../ui/cx'

const face =
  'block h-11 w-full min-w-0 bg-transparent px-2 text-14 outline-0 focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] read-only:text-ink-2'

type Props = ComponentPropsWithRef<'input'> & { isWrong?: boolean; isStrong?: boolean }

/** A cell of a sheet one types into; its row and column name it. */
export function CellInput({ isWrong, isStrong, className, ...rest }: Props) {
  return (
    <input
      type="text"
      autoComplete="off"
      className={cx(
        face,
        'num text-right max-lg:text-left',
        isStrong && 'font-bold',
        isWrong && 'cell-wrong',
        className,
      )}
      aria-invalid={isWrong || undefined}
      {...rest}
    />
  )
}

/** A cell of a sheet with a few answers. */
export function CellSelect({
  options,
  className,
  ...rest
}: ComponentPropsWithRef<'select'> & { options: readonly { value: string; label: string }[] }) {
  return (
    <select className={cx(face, 'appearance-none', className)} {...rest}>
      <option value="" />
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
