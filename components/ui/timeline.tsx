import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon, type IconName } from './icon'
import type { Tone } from './tone'

export type TimelineItem = {
  id: string
  /** ISO instant or date for machines. */
  at?: string
  /** The date as people read it. */
  when: ReactNode
  title: ReactNode
  note?: ReactNode
  /** Log number or link. */
  index?: ReactNode
  mark?: Tone | 'next'
  icon?: IconName
  /** The clock stood still from this event to the one below. */
  stopped?: boolean
}

function When({ at, children }: { at?: string; children: ReactNode }) {
  return at ? <time dateTime={at}>{children}</time> : <span className="when">{children}</span>
}

/** The public record of a certificate: date, what happened, log number. */
export function RecordTimeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline timeline-record">
      {items.map(item => (
        <li key={item.id} className={cx(item.mark && `mark-${item.mark}`)}>
          <When at={item.at}>{item.when}</When>
          <div className="what">
            {item.title}
            {item.note && <small>{item.note}</small>}
          </div>
          {item.index && <span className="index">{item.index}</span>}
        </li>
      ))}
    </ol>
  )
}

/** What happened to a case: icon, sentence, time and people. */
export function CaseTimeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline timeline-case">
      {items.map(item => (
        <li key={item.id} data-stopped={item.stopped || undefined}>
          <span className={cx('dot', item.mark && `mark-${item.mark}`)}>
            <Icon name={item.icon ?? 'arrow-right'} size={12} />
          </span>
          <div>
            {item.title}
            <When at={item.at}>{item.when}</When>
            {item.note && <small>{item.note}</small>}
          </div>
        </li>
      ))}
    </ol>
  )
}
