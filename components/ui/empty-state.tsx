import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** Nothing here, why, and what one can do. Also for errors, no permission and closed windows. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  level = 2,
}: {
  icon?: IconName
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  level?: 1 | 2 | 3
}) {
  const Heading = `h${level}` as const
  return (
    <div className="flex flex-col items-start gap-3 py-12 max-lg:py-8">
      {icon && <Icon name={icon} size={32} className="text-ink-3" />}
      <div>
        <Heading className="text-20">{title}</Heading>
        {children && <div className="mt-1 max-w-measure text-ink-2">{children}</div>}
      </div>
      {action}
    </div>
  )
}
