import { cx } from './cx'

/** How far something has come; give the numbers in words beside it. */
export function Progress({
  value,
  max = 100,
  label,
  tone = 'ink',
}: {
  value: number
  max?: number
  label: string
  tone?: 'ink' | 'ok' | 'wait'
}) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  const fill = { ink: 'bg-ink', ok: 'bg-ok', wait: 'bg-wait' }[tone]
  return (
    <div
      className="h-2 overflow-clip rounded-sm bg-tick-rest"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <div className={cx('h-full', fill)} style={{ width: `${share}%` }} />
    </div>
  )
}
