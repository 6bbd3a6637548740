import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon, type IconName } from './icon'
import type { Tone } from './tone'

/** A short state: colour, icon and word together. */
export function Chip({
  tone = 'neutral',
  icon,
  children,
  className,
}: {
  tone?: Tone | 'line'
  icon?: IconName
  children: ReactNode
  className?: string
}) {
  return (
    <span className={cx('chip', tone !== 'neutral' && `tone-${tone}`, className)}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  )
}
