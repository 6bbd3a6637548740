import { useTranslations } from 'next-intl'
import type { LevelBand, RubricItem } from '@/domain/scheme/schema-rubric'
import { levelRows } from '@/domain/scoring/points'

/** The five levels on one bar, the own score on it; the figure stands beside it. */
export function Gauge({
  item,
  bands,
  step,
  points,
  max,
}: {
  item: RubricItem
  bands: readonly LevelBand[]
  step: number
  points: number | null
  max: number
}) {
  const t = useTranslations('scoring.room')
  const rows = [...levelRows(item, bands, step)].reverse()
  const isOn = (row: { min: number; max: number }): boolean =>
    points !== null && points >= row.min && points <= row.max
  return (
    <div className="gauge num" role="img" aria-label={t('gauge', { points: points ?? 0, max })}>
      <div className="gauge-bands">
        {rows.map(row => (
          <i
            key={row.level}
            data-on={isOn(row) || undefined}
            style={{ flexGrow: row.max - row.min + step }}
          />
        ))}
      </div>
      {points !== null && (
        <span className="gauge-me" style={{ left: `${(points / max) * 100}%` }}>
          {points}
        </span>
      )}
      {rows.map(row => (
        <span key={row.level} className="gauge-at" style={{ left: `${(row.min / max) * 100}%` }}>
          {row.min}
        </span>
      ))}
    </div>
  )
}
