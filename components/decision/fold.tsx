import type { ReactNode } from 'react'
import { Icon, type IconName } from '../ui/icon'

/** A deed behind its name: opens in place, without script too. */
export function Fold({
  label,
  note,
  icon,
  isOpen,
  children,
}: {
  label: ReactNode
  note?: ReactNode
  icon?: IconName
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details className="group border-b border-line" open={isOpen} data-print="no">
      <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 py-2 [&::-webkit-details-marker]:hidden">
        <span className="flex items-center gap-2 font-bold">
          {icon && <Icon name={icon} />}
          {label}
        </span>
        {note && <span className="text-13 text-ink-2">{note}</span>}
        <Icon name="down" className="ml-auto text-ink-3 group-open:rotate-180" />
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  )
}
