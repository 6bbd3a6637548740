'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { LevelBand, RubricItem } from '@/domain/scheme/schema-rubric'
import { levelRows } from '@/domain/scoring/points'
import { Kbd } from '../ui/kbd'

/** The level descriptors with their points; choosing one sets points in the middle of the level. */
export function LevelList({
  item,
  bands,
  step,
  points,
  onChoose,
}: {
  item: RubricItem
  bands: readonly LevelBand[]
  step: number
  points: number | null
  /** Absent where nothing can be chosen. */
  onChoose?: ((level: number) => void) | undefined
}) {
  const t = useTranslations('scoring.room')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  if (item.kind === 'computed') return null
  return (
    <ul className="score-levels" aria-label={t('levels')}>
      {levelRows(item, bands, step).map(row => {
        const isOn = points !== null && points >= row.min && points <= row.max
        const inside = (
          <>
            <Kbd>{row.level}</Kbd>
            <b className="score-name">{bands.find(b => b.level === row.level)?.name[locale]}</b>
            <span className="rg num">
              {row.min}–{row.max}
            </span>
            <span className="ds">{item.descriptors.find(d => d.level === row.level)?.text[locale]}</span>
          </>
        )
        return (
          <li key={row.level}>
            {onChoose ? (
              <button
                type="button"
                className="score-level"
                data-on={isOn || undefined}
                aria-pressed={isOn}
                onClick={() => onChoose(row.level)}
              >
                {inside}
              </button>
            ) : (
              <div className="score-level" data-on={isOn || undefined}>
                {inside}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
