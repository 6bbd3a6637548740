'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'

/** The rest of a phone's bar: a disclosure that works without script and closes when the page changes. */
export function RailMore({ children }: { children: ReactNode }) {
  const t = useTranslations('shell')
  return (
    <details key={usePathname()} className="rail-more">
      <summary className="rail-item">
        <Icon name="menu" size={20} />
        {t('more')}
      </summary>
      <div>{children}</div>
    </details>
  )
}
