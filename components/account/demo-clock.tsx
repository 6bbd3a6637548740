'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { Button } from '../ui/button'
import { cx } from '../ui/cx'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'

export type ClockWords = {
  clock: string
  /** What stands under the icon of the rail. */
  short: string
  now: string
  leaps: readonly { days: string; label: string }[]
  noticeEnd: string
  nextDraw: string
}

/** Moves the clock of the demonstration forward: one disclosure, which stays open when it was refused. */
export function DemoClock<T>({
  action,
  words,
  look,
  note,
}: {
  action: FormAction<T>
  words: ClockWords
  look: 'plain' | 'strip' | 'rail'
  note?: ReactNode
}) {
  const [state, send, busy] = useActionState(action, unsent)
  const refusal = useTranslations('refusal')
  const path = usePathname()
  const query = useSearchParams().toString()
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const back = <input type="hidden" name="_back" value={query ? `${path}?${query}` : path} />
  return (
    <details className={`clock clock-${look} group`} open={because !== null || undefined}>
      <summary className={look === 'rail' ? 'rail-item' : 'tool'}>
        <Icon name="clock" {...(look === 'rail' ? { size: 20 as const } : {})} />
        <span className={cx(look === 'strip' && 'max-sm:sr-only')}>
          {look === 'rail' ? words.short : words.clock}
        </span>
        {look !== 'rail' && <Icon name="down" className="group-open:rotate-180" />}
      </summary>
      <div className="clock-panel">
        {note && <p className="w-full text-13 text-ink-2">{note}</p>}
        <span className="num mr-2 text-14">{words.now}</span>
        {words.leaps.map(({ days, label }) => (
          <form key={days} action={send}>
            {back}
            <input type="hidden" name="to" value="working_days" />
            <input type="hidden" name="days" value={days} />
            <Button type="submit" size="sm" busy={busy}>
              {label}
            </Button>
          </form>
        ))}
        {(['notice_end', 'next_draw'] as const).map(to => (
          <form key={to} action={send}>
            {back}
            <input type="hidden" name="to" value={to} />
            <Button type="submit" size="sm" busy={busy}>
              {to === 'notice_end' ? words.noticeEnd : words.nextDraw}
            </Button>
          </form>
        ))}
        {because && (
          <Notice
            tone="bad"
            role="alert"
            className="w-full"
            title={refusal(because.reason && refusal.has(because.reason) ? because.reason : because.code)}
          />
        )}
      </div>
    </details>
  )
}
