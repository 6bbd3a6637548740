import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LocalPath } from '../ui/href'
import { Icon, type IconName } from '../ui/icon'
import { Link } from '../ui/link'
import { Mark } from '../ui/mark'
import { nearerThan } from './here'
import { NavLink } from './nav-link'
import { RailBadge } from './rail-badge'
import { RailMore } from './rail-more'
import { SkipLink } from './skip-link'

export type RailItem = {
  href: LocalPath
  icon: IconName
  /** Two characters in Chinese, one short word in English. */
  label: string
  /** How many cases wait, kept up to date by the page in the frame. */
  count?: number
  exact?: boolean
  /** Further addresses whose pages belong to this item. */
  under?: readonly string[]
}

function RailLink({ item, beside }: { item: RailItem; beside: readonly RailItem[] }) {
  const t = useTranslations('shell')
  const nearer = nearerThan(item, beside)
  return (
    <NavLink
      href={item.href}
      {...(item.exact ? { exact: true } : {})}
      {...(item.under ? { under: item.under } : {})}
      {...(nearer.length > 0
        ? { beside: nearer.map(({ href, exact = false, under = [] }) => ({ href, exact, under })) }
        : {})}
      className="rail-item"
    >
      <Icon name={item.icon} size={20} />
      {item.label}
      {item.count !== undefined && <RailBadge key={item.count} first={item.count} note={t('pending')} />}
    </NavLink>
  )
}

/** Items a phone's bar has room for. */
const ROOM = 5

/** Frame of the workrooms: rail at the left, on a phone a bar of five items below, the last of them the rest. Pages use `WorkPage`. */
export function WorkShell({
  home,
  nav,
  end = [],
  account,
  phone,
  strip,
  clock,
  children,
}: {
  home: LocalPath
  nav: readonly RailItem[]
  end?: readonly RailItem[]
  /** The avatar and its menu, at the bottom of the rail. */
  account?: ReactNode
  /** Items of the phone bar; those of the rail if not given. */
  phone?: readonly RailItem[]
  /** On top of the page of a phone, in a demonstration. */
  strip?: ReactNode
  /** The same for wider screens, in the rail. */
  clock?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('shell')
  const all = [...nav, ...end]
  const bar = phone ?? all
  const shown = bar.length > ROOM ? bar.slice(0, ROOM - 1) : bar
  const rest = bar.slice(shown.length)
  return (
    <div data-density="work" className="work">
      <SkipLink />
      {strip && <div className="work-strip">{strip}</div>}
      <nav className="work-rail" aria-label={t('mainNav')}>
        <Link href={home} look="bare" className="home" aria-label={t('nameLine')}>
          <Mark size={28} />
        </Link>
        <ul>
          {nav.map(item => (
            <li key={item.href}>
              <RailLink item={item} beside={all} />
            </li>
          ))}
        </ul>
        <ul>
          {end.map(item => (
            <li key={item.href}>
              <RailLink item={item} beside={all} />
            </li>
          ))}
          {clock && <li>{clock}</li>}
          {account && <li className="grid min-h-12 place-items-center">{account}</li>}
        </ul>
      </nav>
      {children}
      <nav className="work-bottom" aria-label={t('mainNav')}>
        {shown.map(item => (
          <RailLink key={item.href} item={item} beside={all} />
        ))}
        {rest.length > 0 && (
          <RailMore>
            {rest.map(item => (
              <RailLink key={item.href} item={item} beside={all} />
            ))}
          </RailMore>
        )}
      </nav>
    </div>
  )
}
