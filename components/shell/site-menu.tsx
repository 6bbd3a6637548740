'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'

/** The menu of narrow screens: a disclosure that works without script and closes when the page changes. */
export function SiteMenu({ children }: { children: ReactNode }) {
  const t = useTranslations('shell')
  return (
    <details key={usePathname()} className="site-menu">
      <summary className="btn btn-sm">
        <Icon name="menu" size={20} />
        {t('menu')}
      </summary>
      <div>{children}</div>
    </details>
  )
}
