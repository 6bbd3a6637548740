'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { BoardTotals } from '@/domain/board/card'
import { Icon } from '../ui/icon'
import { KeyHint } from '../ui/kbd'
import { weekday } from './dates'
import { useTotals } from './use-totals'

/** Counts over the whole board, and whether the limits run today. */
export function BoardFoot({
  totals: first,
  today,
  isWorkingDay,
}: {
  totals: BoardTotals
  today: string
  isWorkingDay: boolean
}) {
  const t = useTranslations('board.foot')
  const totals = useTotals(first)
  const locale = useLocale()
  return (
    <>
      <b className="num">{t('all', { n: totals.all })}</b>
      {totals.over > 0 && (
        <span className="tone-bad num inline-flex items-center gap-1">
          <Icon name="alert" size={12} />
          {t('over', { n: totals.over })}
        </span>
      )}
      {totals.near > 0 && (
        <span className="tone-wait num inline-flex items-center gap-1">
          <Icon name="clock" size={12} />
          {t('near', { n: totals.near })}
        </span>
      )}
      {totals.stopped > 0 && (
        <span className="tone-info num inline-flex items-center gap-1">
          <Icon name="pause-circle" size={12} />
          {t('stopped', { n: totals.stopped })}
        </span>
      )}
      {!isWorkingDay && (
        <span className="border-l border-line-strong pl-4">
          {t('restDay', { weekday: weekday(today, locale) })}
        </span>
      )}
    </>
  )
}

/** The keys of the board, in its foot. */
export function BoardKeys() {
  const t = useTranslations('board.keys')
  return (
    <>
      <KeyHint keys={['J', 'K']}>{t('upDown')}</KeyHint>
      <KeyHint keys={['H', 'L']}>{t('columns')}</KeyHint>
      <KeyHint keys={['M']}>{t('move')}</KeyHint>
      <KeyHint keys={[t('space')]}>{t('preview')}</KeyHint>
      <KeyHint keys={['?']}>{t('help')}</KeyHint>
    </>
  )
}

/** On a phone, where the foot is not shown: why no day counts today. */
export function RestDay({ today, isWorkingDay }: { today: string; isWorkingDay: boolean }) {
  const t = useTranslations('board.foot')
  const locale = useLocale()
  if (isWorkingDay) return null
  return (
    <p className="board-rest">
      <Icon name="calendar" />
      {t('restDay', { weekday: weekday(today, locale) })}
    </p>
  )
}
