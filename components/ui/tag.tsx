import { useTranslations } from 'next-intl'
import type { Href } from './href'
import { Icon } from './icon'
import { Link } from './link'

/** A chosen filter; following the link takes it away. */
export function RemovableTag({ href, children }: { href: Href; children: string }) {
  const t = useTranslations('ui')
  return (
    <Link href={href} look="bare" className="tag" aria-label={t('removeFilter', { name: children })}>
      {children}
      <Icon name="close" className="text-ink-3" />
    </Link>
  )
}

/** One of several preset choices, as a link. */
export function PillLink({ href, current, children }: { href: Href; current?: boolean; children: string }) {
  return (
    <Link
      href={href}
      look="bare"
      className="tag px-3 text-13 aria-[current]:border-ink aria-[current]:font-bold"
      aria-current={current ? 'true' : undefined}
    >
      {children}
    </Link>
  )
}
