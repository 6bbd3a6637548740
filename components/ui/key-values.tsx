import { Fragment, type ReactNode } from 'react'
import { cx } from './cx'

export type KeyValue = { key: string; term: ReactNode; value: ReactNode; note?: ReactNode }

/** rows: ruled, for a page · tight: side panels · ends: value at the right edge. */
export function KeyValues({
  items,
  look = 'rows',
  className,
}: {
  items: readonly KeyValue[]
  look?: 'rows' | 'tight' | 'ends'
  className?: string
}) {
  return (
    <dl className={cx('kv', look !== 'rows' && `kv-${look}`, className)}>
      {items.map(item => (
        <Fragment key={item.key}>
          <dt>{item.term}</dt>
          <dd>
            {item.value}
            {item.note && <small>{item.note}</small>}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
