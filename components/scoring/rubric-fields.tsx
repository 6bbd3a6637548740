'use client'
import { useTranslations } from 'next-intl'
import type { ScoreView, ScoringItemView, ScoringView } from '@/domain/expert/views'
import { justificationLength, type ScoreProblem } from '@/domain/scoring/check-score'
import { levelOf, pointsRange } from '@/domain/scoring/points'
import { Checkbox } from '../ui/choice'
import { Icon } from '../ui/icon'
import { AnchorRow } from './anchor-row'
import { Gauge } from './gauge'
import { LevelList } from './level-list'
import { useProblem } from './names'
import { ReasonRow } from './reason-row'

export type Deeds = {
  onChange: (more: Partial<ScoreView>) => void
  onGoAnchor: (at: number) => void
  onRegion: () => void
  onPage: () => void
}

/** Points in the middle of a level, on the step. */
export const middleOf = (
  level: number,
  view: Pick<ScoringView, 'levels' | 'rules'>,
  max: number,
): number | null => {
  const band = view.levels.find(b => b.level === level)
  const range = band && pointsRange(band.level, max, view.levels, view.rules.pointStep)
  if (!range) return null
  const { pointStep } = view.rules
  return Math.floor((range.min + range.max) / 2 / pointStep) * pointStep
}

/** The fields of one item: level, points, justification, reasons, anchors. Named, so that a plain form sends them. */
export function RubricFields({
  view,
  item,
  entry,
  problems,
  isLive,
  onChange,
  onGoAnchor,
  onRegion,
  onPage,
}: {
  view: Pick<ScoringView, 'levels' | 'rules' | 'files' | 'canEdit'>
  item: ScoringItemView
  entry: ScoreView
  problems: readonly ScoreProblem[]
  isLive: boolean
} & Deeds) {
  const t = useTranslations('scoring.room')
  const say = useProblem()
  const { rubric, expertPoints: max } = item
  if (rubric.kind === 'computed') return null
  const { pointStep } = view.rules
  const { canEdit } = view
  const level = entry.points === null ? null : levelOf(entry.points, max, view.levels)
  const isExtreme = level === 1 || level === 5
  const least = isExtreme ? view.rules.extremeJustificationChars : view.rules.justificationChars
  const length = justificationLength(entry.justification)
  const step = (by: number): void => {
    const next = Math.min(max, Math.max(0, (entry.points ?? 0) + by))
    onChange({ points: Math.round(next / pointStep) * pointStep, isNotApplicable: false })
  }
  const problemAt = (field: ScoreProblem['field']): string | undefined => {
    const found = problems.find(p => p.field === field)
    return found && (entry.version > 0 || entry.points !== null) ? say(found.code) : undefined
  }
  return (
    <>
      <LevelList
        item={rubric}
        bands={view.levels}
        step={pointStep}
        points={entry.points}
        onChoose={
          canEdit && isLive
            ? level => onChange({ points: middleOf(level, view, max), isNotApplicable: false })
            : undefined
        }
      />
      <div className="score-mark">
        <div className="flex items-center gap-3">
          <div className="stepper">
            {isLive && canEdit && (
              <button
                type="button"
                onClick={() => step(-pointStep)}
                aria-label={t('less', { step: pointStep })}
              >
                <Icon name="subtract" />
              </button>
            )}
            <input
              id="points"
              name="points"
              type="number"
              className="num"
              inputMode="decimal"
              min={0}
              max={max}
              step={pointStep}
              aria-label={t('score')}
              readOnly={!canEdit}
              value={entry.points ?? ''}
              onChange={event => {
                const value = event.target.value === '' ? null : Number(event.target.value)
                onChange({
                  points: Number.isNaN(value) ? null : value,
                  ...(value === null ? {} : { isNotApplicable: false }),
                })
              }}
            />
            {isLive && canEdit && (
              <button
                type="button"
                onClick={() => step(pointStep)}
                aria-label={t('more', { step: pointStep })}
              >
                <Icon name="add" />
              </button>
            )}
          </div>
          <span className="num text-13 text-ink-3">
            {t('scoreOf', { max })}
            <br />
            {entry.points === null ? '—' : `${((entry.points / max) * 100).toFixed(1)}%`}
          </span>
        </div>
        <Gauge item={rubric} bands={view.levels} step={pointStep} points={entry.points} max={max} />
      </div>
      <Checkbox
        name="isNotApplicable"
        disabled={!canEdit}
        checked={entry.isNotApplicable}
        onChange={event =>
          onChange(
            event.target.checked ? { isNotApplicable: true, points: null } : { isNotApplicable: false },
          )
        }
      >
        {t('notApplicable')} <span className="text-13 text-ink-3">{t('notApplicableHint')}</span>
      </Checkbox>
      <div>
        <label htmlFor="justification" className="score-label mb-1">
          {t('justification')}
          <small>{t('justificationHint')}</small>
          <small className={`num ml-auto ${length < least ? 'tone-wait' : ''}`}>
            {t('length', { n: length, min: least })}
          </small>
        </label>
        <textarea
          id="justification"
          name="justification"
          className="input w-full"
          rows={3}
          maxLength={4000}
          readOnly={!canEdit}
          value={entry.justification}
          onChange={event => onChange({ justification: event.target.value })}
        />
      </div>
      <ReasonRow
        reasons={rubric.reasons}
        picked={entry.reasonCodes}
        canEdit={canEdit}
        isLive={isLive}
        onPicked={reasonCodes => onChange({ reasonCodes })}
      />
      <AnchorRow
        anchors={entry.anchors}
        files={view.files}
        canEdit={canEdit}
        isLive={isLive}
        isNeeded={level !== 3}
        onGo={onGoAnchor}
        onRemove={at => onChange({ anchors: entry.anchors.filter((_, i) => i !== at) })}
        onRegion={onRegion}
        onPage={onPage}
      />
      {canEdit && problems.length > 0 && (entry.version > 0 || entry.points !== null) && (
        <ul className="tone-wait text-13" aria-live="polite">
          {(['points', 'justification', 'reasonCodes', 'anchors'] as const).map(field => {
            const problem = problemAt(field)
            return problem ? (
              <li key={field} className="flex items-center gap-1.5">
                <Icon name="warning" size={14} />
                {problem}
              </li>
            ) : null
          })}
        </ul>
      )}
    </>
  )
}
