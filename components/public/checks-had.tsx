import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { PublicCheck } from '@/domain/surveillance/public'
import { Link } from '../ui/link'
import { useMarks } from '../ui/marks'
import { RecordTimeline } from '../ui/timeline'

/** The checks of surveillance a brand has had, in neutral words. */
export function ChecksHad({ number, checks }: { number: string; checks: readonly PublicCheck[] }) {
  const t = useTranslations('surveillance')
  const marks = useMarks()
  if (checks.length === 0) return <p className="pt-4 text-ink-2">{t('brand.none')}</p>
  return (
    <>
      <RecordTimeline
        items={checks.map(each => ({
          id: each.id,
          at: each.checkedOn,
          when: each.checkedOn,
          title: t('checked', { day: each.checkedOn, outcome: t(`outcome.${each.outcome}`) }),
          note: [
            t('brand.published', { day: each.publishedOn }),
            ...(each.number === number ? [] : [t('brand.before', { number: each.number })]),
          ].join(marks.comma),
          index: <Link href={paths.publicRound(each.roundId)}>{each.title}</Link>,
        }))}
      />
      <p className="mt-3 text-13 text-ink-3">{t('brand.text')}</p>
    </>
  )
}
