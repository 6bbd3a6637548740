import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { WithdrawalLine } from '@/domain/conflict/withdrawal'
import { Chip } from '../ui/chip'

const TONE = { granted: 'ok', refused: 'neutral' } as const
const ICON = { granted: 'check', refused: 'minus-circle' } as const

/** Requests that an expert keep out of a case, each with what became of it; `more` is what can be done with one. */
export function WithdrawalList<T extends WithdrawalLine>({
  lines,
  dayOf,
  more,
}: {
  lines: readonly T[]
  dayOf: (day: string) => string
  more?: (line: T) => ReactNode
}) {
  const t = useTranslations('conflict.withdrawal')
  return (
    <ul className="my-3 grid gap-3">
      {lines.map(line => (
        <li key={line.id} className="border-b border-line pb-3">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <b>{line.personName}</b>
            <span className="text-ink-2">{line.organisation}</span>
            {line.answer ? (
              <Chip tone={TONE[line.answer]} icon={ICON[line.answer]}>
                {t(line.answer)}
              </Chip>
            ) : (
              <Chip tone="wait" icon="clock">
                {t('waiting')}
              </Chip>
            )}
            <span className="text-13 text-ink-3">{t('asked', { day: dayOf(line.on) })}</span>
          </p>
          <p className="mt-1 text-ink-2">{line.reason}</p>
          {line.answer && (
            <p className="mt-1">
              <b>{t('answer')}</b> {line.answerReason}
            </p>
          )}
          {more?.(line)}
        </li>
      ))}
    </ul>
  )
}
