import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LocalPath } from './href'
import { Link } from './link'

export function Breadcrumb({ items }: { items: readonly { href?: LocalPath; label: ReactNode }[] }) {
  const t = useTranslations('ui')
  return (
    <nav aria-label={t('breadcrumb')} className="pt-6 max-lg:pt-4">
      <ol className="flex flex-wrap gap-x-2 text-14/6 text-ink-3">
        {items.map((item, at) => (
          <li key={item.href ?? 'here'} className="flex gap-2">
            {at > 0 && <span aria-hidden>/</span>}
            {item.href ? (
              <Link href={item.href} look="plain" className="text-ink-2">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
