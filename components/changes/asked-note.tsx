import { useTranslations } from 'next-intl'
import { useMarks } from '../ui/marks'

export type Asked = { reason: string; note: string }

/** Why it was on the list and what the enterprise says to it; a change nobody asked for says so. */
export function AskedNote({ asked }: { asked: Asked | null }) {
  const t = useTranslations('desk.changes')
  const marks = useMarks()
  if (!asked) return <p className="tone-wait mb-2 text-13">{t('flaggedNone')}</p>
  return (
    <p className="mb-2 text-13 text-ink-2">
      {t('reason')}
      {marks.colon}
      {asked.reason}
      {asked.note && (
        <span className="block">
          {t('note')}
          {marks.colon}
          {asked.note}
        </span>
      )}
    </p>
  )
}
