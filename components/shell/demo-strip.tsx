import { useTranslations } from 'next-intl'

export function DemoStrip({ today }: { today: { iso: string; shown: string } }) {
  const t = useTranslations('shell')
  return (
    <div className="demo-strip" role="region" aria-label={t('demoLabel')}>
      <div className="wrap">
        <span>{t('demo')}</span>
        <time dateTime={today.iso}>{today.shown}</time>
      </div>
    </div>
  )
}
