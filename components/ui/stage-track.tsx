import { useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { DayRuler, type RulerState } from './day-ruler'
import { Icon } from './icon'

export type TrackStage = {
  id: string
  name: ReactNode
  note: ReactNode
  state: 'done' | 'current' | 'todo'
  used: number
  limit: number
  ruler?: RulerState
}
type TrackVars = CSSProperties & { '--w': number }

/** All stages of a case; widths follow the limits. */
export function StageTrack({ stages }: { stages: readonly TrackStage[] }) {
  const t = useTranslations('ui')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the track scrolls sideways on narrow screens
    <ol className="track" aria-label={t('stages')} tabIndex={0}>
      {stages.map(stage => {
        const width: TrackVars = { '--w': Math.max(4, stage.limit) }
        return (
          <li
            key={stage.id}
            className={stage.state}
            style={width}
            aria-current={stage.state === 'current' ? 'step' : undefined}
          >
            <div className="name">
              {stage.state === 'done' && <Icon name="check" className="tone-ok" label={t('done')} />}
              {stage.state === 'current' && <Icon name="clock" />}
              {stage.name}
            </div>
            <p>{stage.note}</p>
            <DayRuler used={stage.used} limit={stage.limit} state={stage.ruler} />
          </li>
        )
      })}
    </ol>
  )
}
