import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { NoticeDay } from '@/domain/register/notice-days'
import { LinkButton } from '../ui/button'
import { Countdown } from '../ui/countdown'
import { useSay } from './say'

/** How many working days are left, until when, and why the days in between do not count. */
export function NoticeCountdown({
  number,
  cells,
  left,
  closesOn,
  workingDays,
  isOpen,
}: {
  number: string
  cells: readonly NoticeDay[]
  left: number
  closesOn: string
  workingDays: number
  isOpen: boolean
}) {
  const t = useTranslations('public.notice')
  const say = useSay()
  const captionOf = (cell: NoticeDay): string => {
    const plain =
      cell.kind === 'start'
        ? t('cell.start')
        : cell.ordinal
          ? t('cell.nth', { n: cell.ordinal })
          : t('cell.off')
    return cell.isToday ? t('cell.today', { rest: plain }) : plain
  }
  const values = { day: say.day(closesOn), weekday: say.weekday(closesOn), n: workingDays }
  return (
    <Countdown
      id="countdown"
      left={isOpen ? t('left', { n: left }) : t('over')}
      until={isOpen ? t('untilLong', values) : t('ended', values)}
      days={cells.map(cell => ({
        date: cell.date,
        shown: cell.date.slice(5),
        weekday: say.weekdayShort(cell.date),
        caption: captionOf(cell),
        kind: cell.kind,
        today: cell.isToday,
      }))}
      action={
        isOpen ? (
          <LinkButton href={paths.objection(number)} look="primary" wide data-print="no">
            {t('object')}
          </LinkButton>
        ) : undefined
      }
    />
  )
}
