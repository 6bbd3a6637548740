import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export function DemoStrip({
  today,
  children,
}: {
  today: { iso: string; shown: string }
  /** The control of the clock. */
  children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <div className="demo-strip" role="region" aria-label={t('demoLabel')}>
      <div className="wrap">
        <span className="mr-auto">{t('demo')}</span>
        <time dateTime={today.iso}>{today.shown}</time>
        {children}
      </div>
    </div>
  )
}
