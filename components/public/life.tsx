import { useTranslations } from 'next-intl'
import { ValidityBar } from '../ui/validity-bar'

export type LifeFacts = {
  from: string
  until: string
  /** The day asked about. */
  day: string
  isToday: boolean
  suspensions: readonly { from: string; until?: string }[]
  endedOn?: string | undefined
}

/** A label needs about a fifth of the line; what comes closer to an end or to the one before stays without one. */
const ROOM = 0.2

const withRoom = <T extends { date: string }>(marks: readonly T[], from: string, until: string): T[] => {
  const place = (date: string) =>
    (Date.parse(date) - Date.parse(from)) / (Date.parse(until) - Date.parse(from))
  let last = 0
  return marks.filter(mark => {
    const at = place(mark.date)
    if (at - last < ROOM || 1 - at < ROOM) return false
    last = at
    return true
  })
}

/** The life of a certificate on one line, the same on brand and verification page. */
export function Life({ from, until, day, isToday, suspensions, endedOn }: LifeFacts) {
  const t = useTranslations('public.life')
  const between = [
    ...suspensions.map(each => ({ date: each.from, label: t('suspended'), strong: true })),
    ...(endedOn ? [{ date: endedOn, label: t('ended'), strong: true }] : []),
  ]
    .filter(mark => mark.date > from && mark.date < until)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  return (
    <ValidityBar
      label={t('label')}
      from={from}
      until={until}
      today={day}
      todayLabel={isToday ? t('today') : day}
      suspensions={suspensions}
      {...(endedOn ? { endedOn } : {})}
      marks={[
        { date: from, label: t('issued'), strong: true },
        ...withRoom(between, from, until),
        { date: until, label: t('expires'), strong: true },
      ]}
    />
  )
}
