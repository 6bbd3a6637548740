import { useTranslations } from 'next-intl'
import type { IndicatorFacts } from '@/domain/application/section'
import { resultOf } from '@/domain/application/test-results'
import { Button } from '../ui/button'
import { memberOf, type RawRow } from './raw'

/** How many core indicators the reports prove so far, and rows for those still open at one stroke. */
export function ResultRows({
  typed,
  indicators,
  reports,
  room,
  onAdd,
}: {
  typed: readonly RawRow[]
  indicators: readonly IndicatorFacts[]
  reports: readonly RawRow[]
  /** Rows that can still be added. */
  room: number
  /** Null where rows can't be added. */
  onAdd: ((rows: RawRow[]) => void) | null
}) {
  const t = useTranslations('content.results')
  const results = typed.map(row => ({
    indicator: memberOf(row, 'indicator'),
    value: memberOf(row, 'value') || undefined,
  }))
  const core = indicators.filter(row => row.class === 'core' && row.name)
  const proven = core.filter(row => resultOf(results, row.name))
  const open = indicators.filter(row => row.name && !results.some(result => result.indicator === row.name))
  const [only, ...more] = reports.map(row => memberOf(row, 'number')).filter(number => number !== '')
  const report = more.length === 0 ? only : undefined
  if (indicators.length === 0) return <p className="my-3 text-14 text-ink-2">{t('noTable')}</p>
  return (
    <div className="my-3 flex flex-wrap items-center justify-between gap-3 text-14">
      <p className="num" aria-live="polite">
        {t('proven', { done: proven.length, of: core.length })}
      </p>
      {onAdd && open.length > 0 && (
        <Button
          size="sm"
          icon="add"
          onClick={() =>
            onAdd(
              open.slice(0, room).map(row => ({
                indicator: row.name ?? '',
                unit: row.unit ?? '',
                value: row.measured ?? '',
                report: report ?? '',
                method: '',
                verdict: '',
              })),
            )
          }
        >
          {t('addOpen', { n: Math.min(open.length, room) })}
        </Button>
      )}
    </div>
  )
}
