import { useTranslations } from 'next-intl'
import { summarise } from '@/domain/indicators/compare'
import { comparable } from '@/domain/indicators/leads'
import { indicatorPoints } from '@/domain/indicators/points'
import { LeadChart } from '../indicators/lead-chart'
import { Notice } from '../ui/notice'

/** What the indicator table amounts to: one sentence, the points with their arithmetic, and how far ahead. */
export function IndicatorResult({
  rows,
  points,
}: {
  rows: readonly Readonly<Record<string, unknown>>[]
  points: number
}) {
  const t = useTranslations('hub.indicators')
  const hub = useTranslations('hub')
  const compared = rows.flatMap(row => comparable(row) ?? [])
  if (compared.length === 0) return null
  const summary = summarise(compared)
  const worth = indicatorPoints(compared, points)
  const { coreAgainstStandards: s, coreAgainstCompetitor: c } = summary
  return (
    <div className="mt-4 text-14">
      {summary.vetoes.length > 0 && (
        <Notice tone="bad" icon="ban" className="mb-3" title={t('veto', { n: summary.vetoes.length })}>
          {t('vetoHelp')}
        </Notice>
      )}
      {summary.coreRows > 0 && (
        <p>
          <b>
            {t('sentence', {
              core: summary.coreRows,
              better: s.better,
              ahead: c.better,
              equal: c.equal,
              behind: c.worse,
            })}
          </b>{' '}
          <span className="text-ink-2">{t('worth', { points: worth.points, max: points })}</span>
        </p>
      )}
      <details className="mt-1">
        <summary className="cursor-pointer text-ink-2">{t('arithmetic')}</summary>
        <ul className="num mt-1">
          {worth.steps.map(step => (
            <li key={step.label}>
              {hub('named', {
                name: t(`steps.${step.label === 'core_better' ? 'core_better' : 'indicator_points'}`),
                text: `${step.expression} = ${step.result}`,
              })}
            </li>
          ))}
        </ul>
      </details>
      <LeadChart rows={rows} />
    </div>
  )
}
