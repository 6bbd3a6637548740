import { useTranslations } from 'next-intl'
import type { WaitingReport } from '@/domain/decision/feedback'
import { paths } from '@/domain/paths'
import { DueMark } from '../board/due-mark'
import { Dot } from '../ui/dot'
import { Link } from '../ui/link'
import { SectionHead } from '../ui/section-head'

/** Decided cases whose feedback report an officer has still to word and send. */
export function WaitingReports({
  total,
  reports,
  today,
}: {
  total: number
  reports: readonly WaitingReport[]
  today: string
}) {
  const t = useTranslations('feedback')
  if (total === 0) return null
  return (
    <section className="mb-6">
      <SectionHead title={t('waitingTitle')} aside={t('waitingNote', { n: total })} />
      <ul className="queue">
        {reports.map(report => (
          <li key={report.id}>
            <div className="min-w-0">
              <h3>
                <Link href={paths.reviewFeedback(report.id)} data-row={report.id}>
                  {report.brand} {report.product}
                </Link>
              </h3>
              <p className="text-12 text-ink-2">
                {report.enterprise}
                <Dot />
                <span className="num">{report.reference}</span>
              </p>
            </div>
            <p className="text-12 md:col-start-3">
              <DueMark on={report.dueOn} today={today} />
            </p>
          </li>
        ))}
      </ul>
      {total > reports.length && (
        <p className="pt-3 text-13">{t('waitingMore', { n: total - reports.length })}</p>
      )}
    </section>
  )
}
