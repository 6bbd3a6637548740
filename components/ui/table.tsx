import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { cx } from './cx'

type TableProps = ComponentPropsWithRef<'table'> & {
  caption: ReactNode
  captionShown?: boolean
  /** list: public rows · dense: work, 28 px rows · grid: applicant sheet, 44 px cells. */
  kind?: 'list' | 'dense' | 'grid'
  /** On a phone each row becomes a card, with short figures side by side if so wished; give the cells a `label`. */
  stack?: boolean | 'across'
}

/** A real table, scrolling sideways by itself when it must. Rows and cells are plain `tr` with `Th` and `Td`. */
export function Table({
  caption,
  captionShown,
  kind = 'list',
  stack,
  className,
  children,
  ...rest
}: TableProps) {
  const id = useId()
  const table = (
    <table
      className={cx(
        'table',
        `table-${kind}`,
        stack && 'table-stack',
        stack === 'across' && 'stack-across',
        className,
      )}
      {...rest}
    >
      <caption id={id} className={captionShown ? 'pb-2 text-left text-14 font-bold' : 'sr-only'}>
        {caption}
      </caption>
      {children}
    </table>
  )
  if (stack) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard
    <section className="max-w-full overflow-x-auto" aria-labelledby={id} tabIndex={0}>
      {table}
    </section>
  )
}

type CellProps = {
  /** A figure: right-aligned. */
  num?: boolean
  /** Worked out by the system, on a sunken ground. */
  computed?: boolean
  wrong?: boolean
  /** The column head, repeated beside the cell on a phone. */
  label?: string
}

function cellClass({ num, computed, wrong }: CellProps, className?: string) {
  return cx(num && 'end', computed && 'computed', wrong && 'wrong', className) || undefined
}

export function Th({
  num,
  computed,
  wrong,
  label,
  className,
  scope = 'col',
  ...rest
}: CellProps & ComponentPropsWithRef<'th'>) {
  return (
    <th
      scope={scope}
      data-label={label}
      className={cellClass({ num, computed, wrong }, className)}
      {...rest}
    />
  )
}

export function Td({
  num,
  computed,
  wrong,
  label,
  className,
  ...rest
}: CellProps & ComponentPropsWithRef<'td'>) {
  return <td data-label={label} className={cellClass({ num, computed, wrong }, className)} {...rest} />
}
