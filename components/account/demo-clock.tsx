'use client'
import { useTranslations } from 'next-intl'
import type { FormAction } from '../apply/form-action'
import { Icon } from '../ui/icon'
import { DeedForm } from './deed-form'

const LEAPS = ['5', '10', '20']

/** Moves the clock of the demonstration forward. */
export function DemoClock<T>({ action, now, back }: { action: FormAction<T>; now: string; back: string }) {
  const t = useTranslations('account.demo')
  const hidden = { _back: back }
  const shared = { action, look: 'secondary', size: 'sm' } as const
  return (
    <details className="group">
      <summary className="tool cursor-pointer list-none [&::-webkit-details-marker]:hidden">
        <Icon name="clock" />
        {t('clock')}
        <Icon name="down" className="group-open:rotate-180" />
      </summary>
      <div className="mt-2 flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface p-3">
        <span className="num mr-2 text-14">{t('now', { date: now })}</span>
        <DeedForm
          id="clock-day"
          hidden={{ ...hidden, to: 'working_days', days: '1' }}
          submit={t('nextDay')}
          {...shared}
        />
        {LEAPS.map(days => (
          <DeedForm
            key={days}
            id={`clock-${days}`}
            hidden={{ ...hidden, to: 'working_days', days }}
            submit={t('days', { days })}
            {...shared}
          />
        ))}
        <DeedForm
          id="clock-notice"
          hidden={{ ...hidden, to: 'notice_end' }}
          submit={t('noticeEnd')}
          {...shared}
        />
      </div>
    </details>
  )
}
