import type { ReactNode } from 'react'
import { cx } from '../ui/cx'
import { Icon, type IconName } from '../ui/icon'

/** A deed that first says what it does: opens in place, without script too. */
export function Disclosure({
  label,
  name,
  icon,
  tone,
  children,
}: {
  label: ReactNode
  /** Only one of the same name is open at a time. */
  name?: string
  icon?: IconName
  tone?: 'bad'
  children: ReactNode
}) {
  return (
    <details className="group min-w-0" {...(name ? { name } : {})}>
      <summary
        className={cx(
          'btn btn-sm w-fit list-none [&::-webkit-details-marker]:hidden',
          tone && `tone-${tone}`,
        )}
      >
        {icon && <Icon name={icon} />}
        {label}
        <Icon name="down" className="group-open:rotate-180" />
      </summary>
      <div className="mt-3 mb-2 rounded-md border border-line bg-surface p-4">{children}</div>
    </details>
  )
}
