import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedInStaff } from '@/app/_lib/office/staff'
import { CalendarLegend, CalendarYear } from '@/components/office/calendar-year'
import { WorkPage } from '@/components/shell/work-page'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Segments } from '@/components/ui/tabs'
import { shanghaiDate } from '@/domain/calendar/days'
import { fixedHolidays, HOLIDAYS } from '@/domain/calendar/holidays'
import { isEstimatedYear } from '@/domain/calendar/working-days'
import { yearMonths } from '@/domain/calendar/year-view'
import { paths } from '@/domain/paths'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.calendar'))('title'),
})

const YEARS = [2024, 2025, 2026, 2027]

export default async function CalendarPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const ctx = await signedInStaff()
  const today = shanghaiDate(ctx.now)
  const asked = (await searchParams).year
  const year =
    YEARS.find(each => String(each) === asked) ?? YEARS.find(each => today.startsWith(String(each))) ?? 2026
  const t = await getTranslations('admin.calendar')
  const months = yearMonths(year).map(month => ({
    ...month,
    days: month.days.map(day => ({ ...day, isToday: day.date === today })),
  }))
  const total = months.reduce((sum, month) => sum + month.workingDays, 0)
  const { off, work } = HOLIDAYS[year] ?? fixedHolidays(year)
  const isEstimated = isEstimatedYear(year)
  return (
    <WorkPage
      title={t('title')}
      bar={
        <Segments
          label={t('yearLabel')}
          items={YEARS.map(each => ({
            href: `${paths.officeCalendar()}?year=${each}`,
            label: t('year', { year: String(each) }),
            current: each === year,
          }))}
        />
      }
      foot={<span className="num">{t('total', { n: total })}</span>}
    >
      <div className="grid gap-6 px-6 py-5 max-md:px-4">
        {isEstimated && (
          <Notice tone="wait" icon="clock" title={t('estimated')}>
            {t('estimatedNote', { year: String(year) })}
          </Notice>
        )}
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
          <p className="max-w-measure text-ink-2">
            {!isEstimated && (
              <Chip tone="ok" icon="check" className="mr-3">
                {t('announced')}
              </Chip>
            )}
            {t('lede')}{' '}
            <Link href={paths.officeScheme()} look="go">
              {t('limits')}
            </Link>
          </p>
          <CalendarLegend />
        </div>
        <CalendarYear months={months} />
        <div className="grid gap-8 md:grid-cols-2">
          <section>
            <SectionHead small title={t('holidays')} />
            <ul className="num mt-2 grid gap-1">
              {off.map(([from, to]) => (
                <li key={from}>{from === to ? from : t('range', { from, to })}</li>
              ))}
            </ul>
          </section>
          <section>
            <SectionHead small title={t('swaps')} />
            <ul className="num mt-2 grid gap-1">
              {work.length === 0 && <li className="text-ink-2">{t('none')}</li>}
              {work.map(day => (
                <li key={day}>{day}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </WorkPage>
  )
}
