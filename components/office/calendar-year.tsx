import { useTranslations } from 'next-intl'
import { cx } from '../ui/cx'

export type DayKind = 'work' | 'weekend' | 'off' | 'swap'
export type MonthDays = {
  month: number
  workingDays: number
  /** Empty cells before the first day, Monday first. */
  lead: number
  days: { date: string; day: number; kind: DayKind; isToday: boolean }[]
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const look: Record<DayKind, string> = {
  work: '',
  weekend: 'text-ink-3',
  off: 'bg-bad-wash tone-bad font-bold',
  swap: 'bg-wait-wash tone-wait font-bold',
}

function Day({ day }: { day: MonthDays['days'][number] }) {
  const t = useTranslations('admin.calendar')
  const mark = day.kind === 'off' ? t('off') : day.kind === 'swap' ? t('work') : null
  const spoken =
    day.kind === 'off'
      ? t('dayOff', { date: day.date })
      : day.kind === 'swap'
        ? t('dayWork', { date: day.date })
        : null
  return (
    <td
      className={cx(
        'relative h-10 rounded-sm text-center align-middle text-13',
        look[day.kind],
        day.isToday && 'outline-2 -outline-offset-2 outline-ink',
      )}
    >
      <time dateTime={day.date} aria-hidden={spoken ? true : undefined}>
        {day.day}
        {mark && <span className="block text-12 leading-3">{mark}</span>}
      </time>
      {spoken && <span className="sr-only">{spoken}</span>}
      {day.isToday && <span className="sr-only">{t('today')}</span>}
    </td>
  )
}

function weeksOf({ lead, days }: MonthDays): (MonthDays['days'][number] | null)[][] {
  const cells = [...Array.from({ length: lead }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function Month({ month }: { month: MonthDays }) {
  const t = useTranslations('admin.calendar')
  return (
    <section className="min-w-0">
      <h2 className="mb-1 flex items-baseline justify-between border-b border-ink pb-1 text-14">
        {t('month', { month: month.month })}
        <span className="num text-12 font-normal text-ink-3">
          {t('workingDays', { n: month.workingDays })}
        </span>
      </h2>
      <table className="w-full table-fixed border-separate border-spacing-0.5">
        <caption className="sr-only">{t('month', { month: month.month })}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map(day => (
              <th key={day} scope="col" className="h-6 text-12 font-normal text-ink-3">
                {t(`weekdays.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month have no other name
            <tr key={at}>
              {week.map((day, place) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell has no identity but its place
                day ? <Day key={day.date} day={day} /> : <td key={`empty${place}`} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Twelve months: what offices work and what not, swapped days marked in word and colour. */
export function CalendarYear({ months }: { months: readonly MonthDays[] }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(15.5rem,1fr))] gap-x-8 gap-y-6">
      {months.map(month => (
        <Month key={month.month} month={month} />
      ))}
    </div>
  )
}

/** What the marks mean. */
export function CalendarLegend() {
  const t = useTranslations('admin.calendar')
  const item = 'inline-flex items-center gap-2'
  const box = 'grid h-6 w-8 place-items-center rounded-sm border border-line text-12'
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-13" aria-label={t('legend')}>
      <li className={item}>
        <span className={box}>9</span>
        {t('legendWork')}
      </li>
      <li className={item}>
        <span className={cx(box, look.weekend)}>9</span>
        {t('legendWeekend')}
      </li>
      <li className={item}>
        <span className={cx(box, look.off)}>{t('off')}</span>
        {t('legendOff')}
      </li>
      <li className={item}>
        <span className={cx(box, look.swap)}>{t('work')}</span>
        {t('legendSwap')}
      </li>
    </ul>
  )
}
