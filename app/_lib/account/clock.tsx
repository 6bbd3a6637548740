import { getTranslations } from 'next-intl/server'
import { advanceClock } from '@/app/(account)/actions'
import { DemoClock } from '@/components/account/demo-clock'
import { moment } from '@/components/account/moment'
import { DemoStrip } from '@/components/shell/demo-strip'
import { shanghaiDate } from '@/domain/calendar/days'
import { dayLong, weekdayLong } from '@/domain/register/day-words'
import { currentTime } from '@/services/clock'
import { env } from '@/services/env'
import { requestLocale } from '../request'

const LEAPS = ['5', '10', '20']

/** The control of the demonstration's clock; nothing outside a demonstration. */
export async function Clock({ look = 'plain' }: { look?: 'plain' | 'strip' | 'rail' }) {
  if (env().mode !== 'demo') return null
  const [t, shell, now] = await Promise.all([
    getTranslations('account.demo'),
    getTranslations('shell'),
    currentTime(),
  ])
  return (
    <DemoClock
      action={advanceClock}
      look={look}
      words={{
        clock: t('clock'),
        short: t('clockShort'),
        now: t('now', { date: moment(now) }),
        leaps: [
          { days: '1', label: t('nextDay') },
          ...LEAPS.map(days => ({ days, label: t('days', { days }) })),
        ],
        noticeEnd: t('noticeEnd'),
        nextDraw: t('nextDraw'),
      }}
      {...(look === 'rail' ? { note: shell('demo') } : {})}
    />
  )
}

/** The strip on top of every page of a demonstration; nothing outside one. */
export async function DemoBar() {
  if (env().mode !== 'demo') return null
  const [locale, now] = await Promise.all([requestLocale(), currentTime()])
  const today = shanghaiDate(now)
  return (
    <DemoStrip today={{ iso: today, shown: `${dayLong(today, locale)} ${weekdayLong(today, locale)}` }}>
      <Clock look="strip" />
    </DemoStrip>
  )
}
