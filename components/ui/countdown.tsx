import type { ReactNode } from 'react'
import { cx } from './cx'

export type CountdownDay = {
  /** ISO date, also the key. */
  date: string
  /** As shown: “11-19”. */
  shown: string
  weekday: string
  /** “第1日”, “不计”, “发布日”, “今天，不计”. */
  caption: string
  kind: 'start' | 'elapsed' | 'coming' | 'last' | 'off'
  today?: boolean
}

/** The panel on a public notice: how many working days are left, until when, one cell per calendar day. */
export function Countdown({
  id,
  left,
  until,
  days,
  action,
}: {
  id: string
  left: ReactNode
  until: ReactNode
  days: readonly CountdownDay[]
  action?: ReactNode
}) {
  const columns = days
    .map(day => (day.kind === 'off' ? '4.5rem' : day.kind === 'start' ? '6rem' : 'minmax(0,1fr)'))
    .join(' ')
  return (
    <section className="panel pt-7 pb-6" aria-labelledby={id}>
      <div className="flex items-end justify-between gap-6 max-lg:flex-col max-lg:items-stretch max-lg:gap-4">
        <div>
          <h2 id={id} className="font-song text-36 max-lg:text-30">
            {left}
          </h2>
          <p className="text-14/6 text-ink-2">{until}</p>
        </div>
        {action}
      </div>
      <ol className="days" style={{ gridTemplateColumns: columns }}>
        {days.map(day => (
          <li
            key={day.date}
            className={cx(day.kind !== 'coming' && day.kind, day.today && 'today')}
            aria-current={day.today ? 'date' : undefined}
          >
            <b>
              <time dateTime={day.date}>{day.shown}</time>
            </b>
            <i />
            <span className="weekday">{day.weekday}</span>
            <span className="caption">{day.caption}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The compact form: one bar per working day, amber when one is left. */
export function CountdownBars({ elapsed, total }: { elapsed: number; total: number }) {
  return (
    <span className="daybars" data-near={total - elapsed === 1 || undefined} aria-hidden>
      {Array.from({ length: total }, (_, day) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no identity but their place
        <i key={day} className={day < elapsed ? 'elapsed' : undefined} />
      ))}
    </span>
  )
}
