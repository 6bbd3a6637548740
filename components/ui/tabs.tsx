import type { ReactNode } from 'react'
import { cx } from './cx'
import type { Href } from './href'
import { Icon, type IconName } from './icon'
import { Link } from './link'

export type Tab = {
  href: Href
  label: ReactNode
  count?: number
  note?: ReactNode
  current?: boolean
  icon?: IconName
}

/** Tabs that are pages. `views` stands in the title bar of the workrooms. */
export function Tabs({
  label,
  items,
  look = 'tabs',
}: {
  label: string
  items: readonly Tab[]
  look?: 'tabs' | 'views'
}) {
  return (
    <nav aria-label={label} className={cx('tabs', look === 'views' && 'views')}>
      {items.map(item => (
        <Link key={item.href} href={item.href} look="bare" aria-current={item.current ? 'page' : undefined}>
          {item.icon && <Icon name={item.icon} />}
          {item.label}
          {item.count !== undefined && <span className="num font-normal text-ink-3">{item.count}</span>}
          {item.note && <small className="num font-normal text-ink-3">{item.note}</small>}
        </Link>
      ))}
    </nav>
  )
}

/** Two or more ways to see the same thing, as links. */
export function Segments({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="seg">
      {items.map(item => (
        <Link key={item.href} href={item.href} look="bare" aria-current={item.current ? 'true' : undefined}>
          {item.icon && <Icon name={item.icon} />}
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
