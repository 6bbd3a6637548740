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

/** The life of a certificate on one line, the same on brand and verification page. */
export function Life({ from, until, day, isToday, suspensions, endedOn }: LifeFacts) {
  const t = useTranslations('public.life')
  const between = [
    ...suspensions.map(each => ({ date: each.from, label: t('suspended'), strong: true })),
    ...(endedOn ? [{ date: endedOn, label: t('ended'), strong: true }] : []),
  ].filter(mark => mark.date > from && mark.date < until)
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
        ...between,
        { date: until, label: t('expires'), strong: true },
      ]}
    />
  )
}
