import { cx } from './cx'
import { type IconName, iconPaths } from './icon-paths'

export type { IconName }

const heavy: ReadonlySet<IconName> = new Set(['more', 'drag'])

/** Decorative unless `label` is given; colour comes from the text around it. */
export function Icon({
  name,
  size = 16,
  label,
  className,
}: {
  name: IconName
  size?: 12 | 14 | 16 | 18 | 20 | 24 | 32
  label?: string
  className?: string
}) {
  return (
    <svg
      className={cx('icon', className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={heavy.has(name) ? 2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
