import type { CSSProperties, ReactNode } from 'react'

export type ValidityMark = { date: string; label: ReactNode; strong?: boolean }
type Span = CSSProperties & { '--x': string; '--w'?: string; '--lean'?: number }

function share(from: string, until: string, date: string): number {
  const start = Date.parse(from)
  const whole = Date.parse(until) - start
  return whole > 0 ? Math.min(100, Math.max(0, ((Date.parse(date) - start) / whole) * 100)) : 0
}

/**
 * The life of a certificate: elapsed green, suspended hatched amber, a tick for today (or the day asked about).
 * All dates are ISO. `endedOn` stops the green for a certificate that ended early. `marks` must start with the
 * first day and end with the last.
 */
export function ValidityBar({
  from,
  until,
  today,
  todayLabel,
  marks,
  suspensions = [],
  endedOn,
  label,
}: {
  from: string
  until: string
  today: string
  todayLabel: ReactNode
  marks: readonly ValidityMark[]
  suspensions?: readonly { from: string; until?: string }[]
  endedOn?: string
  label: string
}) {
  const at = (date: string) => share(from, until, date)
  const now = at(today)
  const ended = endedOn && endedOn < today ? at(endedOn) : undefined
  const piece = (start: number, end: number): Span => ({
    '--x': `${start}%`,
    '--w': `${Math.max(0, end - start)}%`,
  })
  const here: Span = { '--x': `${now}%`, '--lean': -now }
  return (
    <div className="life" role="group" aria-label={label}>
      <div className="life-now">
        <i style={here} />
        <b style={here}>{todayLabel}</b>
      </div>
      <div className="life-track" aria-hidden>
        <i style={piece(0, ended ?? now)} />
        {ended !== undefined && <i className="ended" style={piece(ended, now)} />}
        {suspensions.map(span => (
          <i
            key={span.from}
            className="held"
            style={piece(
              at(span.from),
              at(span.until && span.until < today ? span.until : (endedOn ?? today)),
            )}
          />
        ))}
      </div>
      <ol>
        {marks.map(mark => {
          const place: Span = { '--x': `${at(mark.date)}%` }
          return (
            <li key={mark.date} style={place}>
              {mark.strong ? <b>{mark.date}</b> : mark.date} {mark.label}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
