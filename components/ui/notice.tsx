import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon, type IconName } from './icon'
import { type Tone, toneIcon, washOf } from './tone'

/** A note on a wash: what one has to know here, with an action if there is one. */
export function Notice({
  tone = 'info',
  icon,
  title,
  children,
  action,
  role,
  className,
}: {
  tone?: Tone
  icon?: IconName
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  role?: 'status' | 'alert'
  className?: string
}) {
  return (
    <div className={cx('note', washOf[tone], className)} role={role}>
      <Icon name={icon ?? toneIcon[tone]} className={tone === 'neutral' ? 'text-ink-2' : `tone-${tone}`} />
      <div className="min-w-0 flex-1">
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  )
}
