import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { deadline } from '@/components/board/dates'
import { NoticeItem } from '@/components/decision/notice-item'
import { WorkPage } from '@/components/shell/work-page'
import { Countdown, type CountdownDay } from '@/components/ui/countdown'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { weekdayShort } from '@/domain/register/day-words'
import type { NoticeDay } from '@/domain/register/notice-days'
import { viewOfficeNotice } from '@/services/decision/view-notice'
import { certify, reconsider } from '../actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ done?: string }> }
type Words = Awaited<ReturnType<typeof getTranslations<'decision.notices'>>>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await getTranslations('decision.notices'))('one', {
    number: decodeURIComponent((await params).number),
  }),
})

const captionOf = (day: NoticeDay, t: Words): string => {
  if (day.kind === 'start') return t('day.start')
  if (day.ordinal === null) return t(day.isToday ? 'day.todayOff' : 'day.off')
  return t(day.isToday ? 'day.today' : 'day.nth', { n: day.ordinal })
}

const cellOf = (day: NoticeDay, t: Words, locale: string): CountdownDay => ({
  date: day.date,
  shown: day.date.slice(5),
  weekday: weekdayShort(day.date, locale === 'en' ? 'en' : 'zh-CN'),
  caption: captionOf(day, t),
  kind: day.kind,
  today: day.isToday,
})

export default async function NoticePage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const number = decodeURIComponent((await params).number)
  const [view, t, locale, { done }] = await Promise.all([
    viewOr404(viewOfficeNotice(ctx, number)),
    getTranslations('decision.notices'),
    getLocale(),
    searchParams,
  ])
  const said = done === 'certified' ? t('doneCertify') : done === 'reconsidered' ? t('doneReconsider') : null
  return (
    <WorkPage
      title={t('one', { number: view.number })}
      bar={<BackLink href={paths.reviewNotices()}>{t('tabNotices')}</BackLink>}
      tools={
        <Link href={paths.notice(view.number)} className="text-13">
          {t('public')}
        </Link>
      }
    >
      <div className="mx-auto max-w-page px-4 pt-4 pb-10">
        {said && <Notice tone="ok" role="status" title={said} className="mb-4" />}
        <Countdown
          id="left"
          left={view.left > 0 ? t('leftDays', { n: view.left }) : t('ended')}
          until={t('period', {
            from: deadline(view.publishedOn, locale),
            to: deadline(view.closesOn, locale),
            n: view.workingDays,
          })}
          days={view.cells.map(cell => cellOf(cell, t, locale))}
        />
        <SectionHead title={t('item')} />
        <ul className="border-t border-line-strong">
          {view.items.map(item => (
            <NoticeItem
              key={item.id}
              notice={view.number}
              status={item.status === 'open' && !view.isOpen ? 'waiting' : item.status}
              facts={item.facts}
              certificateNumber={item.certificateNumber}
              work={item.work}
              actions={{ certify, reconsider }}
            />
          ))}
        </ul>
      </div>
    </WorkPage>
  )
}
