import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import type { ListedNotice } from './notice-cards'
import { useSay } from './say'

/** Notices that have ended, one a row. */
export function PastNotices({ notices }: { notices: readonly ListedNotice[] }) {
  const t = useTranslations('public.notice')
  const say = useSay()
  return (
    <ul>
      {notices.map(each => (
        <li
          key={each.number}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-4"
        >
          <Link href={paths.notice(each.number)} look="plain" className="text-17">
            {t('title', { year: each.year, serial: each.serial })}
          </Link>
          <span className="num text-14/6 text-ink-2">
            {t('brandsOn', { n: each.brands, day: say.day(each.publishedOn) })}
            {say.isEnglish ? ', ' : '，'}
            {t('endedOn', { day: say.dayShort(each.closesOn) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
