import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { DayRuler, type RulerState } from './day-ruler'

const figureTone: Record<RulerState, string | undefined> = {
  normal: undefined,
  mine: undefined,
  near: 'tone-wait',
  full: 'tone-wait',
  over: 'tone-bad',
  stopped: 'tone-info',
  met: 'tone-ok',
}

/** Whose days, how many used of how many, the ruler, and one line of explanation. */
export function DayLedger({
  title,
  used,
  limit,
  state = 'normal',
  figure,
  note,
}: {
  title: ReactNode
  used: number
  limit: number
  state?: RulerState
  /** Replaces “used / limit” when something else is counted. */
  figure?: ReactNode
  note?: ReactNode
}) {
  const t = useTranslations('ui.days')
  return (
    <div className="ledger">
      <p className="sr-only">{t('usedOf', { used, limit })}</p>
      <div className="ledger-head">
        <span>{title}</span>
        {figure ?? (
          <span className="num" aria-hidden>
            <b className={cx(figureTone[state])}>{used}</b> <small>{t('ofLimit', { limit })}</small>
          </span>
        )}
      </div>
      <DayRuler used={used} limit={limit} state={state} large />
      {note && <p>{note}</p>}
    </div>
  )
}
