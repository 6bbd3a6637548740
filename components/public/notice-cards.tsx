import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { CountdownBars } from '../ui/countdown'
import { cx } from '../ui/cx'
import { Link } from '../ui/link'
import { useSay } from './say'

export type ListedNotice = {
  number: string
  year: number
  serial: number
  publishedOn: string
  closesOn: string
  workingDays: number
  brands: number
  left: number
}

/** Notices still open, each with its compact countdown. */
export function NoticeCards({ notices }: { notices: readonly ListedNotice[] }) {
  const t = useTranslations('public.notice')
  const say = useSay()
  return (
    <>
      {notices.map(each => (
        <li key={each.number} className="border-b border-line py-5">
          <h3 className="text-17">
            <Link href={paths.notice(each.number)} look="plain">
              {t('title', { year: each.year, serial: each.serial })}
            </Link>
          </h3>
          <p className="text-14/6 text-ink-2">
            {t('brandsOn', { n: each.brands, day: say.dayShort(each.publishedOn) })}
          </p>
          <CountdownBars elapsed={each.workingDays - each.left} total={each.workingDays} />
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-14/6">
            <b className={cx('font-song text-20', each.left === 1 && 'tone-wait')}>
              {t('left', { n: each.left })}
            </b>
            <span className="text-ink-2">
              {t('until', { day: say.dayShort(each.closesOn), weekday: say.weekdayShort(each.closesOn) })}
            </span>
          </p>
        </li>
      ))}
    </>
  )
}
