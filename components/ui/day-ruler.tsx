import type { CSSProperties } from 'react'
import { cx } from './cx'

export type RulerState = 'normal' | 'mine' | 'near' | 'full' | 'over' | 'stopped' | 'met'

/** React has no type for custom properties, so they are named once here. */
type RulerVars = CSSProperties & { '--n': number; '--u': number }

/**
 * One tick per working day of the limit. `near` turns what is left amber, `over` all red,
 * `stopped` hatches the used days. Decorative unless `label` is given: the number stands beside it.
 */
export function DayRuler({
  used,
  limit,
  state = 'normal',
  large,
  label,
}: {
  used: number
  limit: number
  state?: RulerState
  large?: boolean
  label?: string
}) {
  const days = Math.max(1, limit)
  const vars: RulerVars = { '--n': days, '--u': Math.min(Math.max(0, used), days) }
  return (
    <>
      <span
        className={cx('ruler', state !== 'normal' && `ruler-${state}`, large && 'ruler-lg')}
        style={vars}
        aria-hidden
      />
      {label && <span className="sr-only">{label}</span>}
    </>
  )
}
