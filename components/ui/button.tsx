import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx'
import { Icon, type IconName } from './icon'
import { Link } from './link'

export type ButtonLook = 'primary' | 'secondary' | 'ink' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

type Face = {
  look?: ButtonLook
  size?: ButtonSize
  icon?: IconName
  iconAfter?: IconName
  /** Full width on a phone. */
  wide?: boolean
}

function face({ look = 'secondary', size = 'md', wide }: Face, className?: string): string {
  return cx(
    'btn',
    look !== 'secondary' && `btn-${look}`,
    size !== 'md' && `btn-${size}`,
    wide && 'btn-wide',
    className,
  )
}

/** `blocked` keeps the button in reach and readable (aria-disabled, lock); `busy` while the answer is on its way. */
export function Button({
  look,
  size,
  icon,
  iconAfter,
  wide,
  blocked,
  busy,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: Face & { blocked?: boolean; busy?: boolean } & ComponentPropsWithRef<'button'>) {
  const shown = blocked ? 'lock' : icon
  const halted = blocked || busy
  return (
    <button
      type={halted ? 'button' : type}
      className={face({ look: blocked ? 'secondary' : look, size, wide }, className)}
      aria-disabled={halted || undefined}
      aria-busy={busy || undefined}
      onClick={halted ? undefined : onClick}
      {...rest}
    >
      {shown && <Icon name={shown} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  )
}

export function LinkButton({
  look,
  size,
  icon,
  iconAfter,
  wide,
  className,
  children,
  ...rest
}: Face & Omit<Parameters<typeof Link>[0], 'look'>) {
  return (
    <Link look="bare" className={face({ look, size, wide }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </Link>
  )
}

/** A square button; `label` is its name. */
export function IconButton({
  icon,
  label,
  look = 'ghost',
  size,
  className,
  ...rest
}: { icon: IconName; label: string; look?: ButtonLook; size?: ButtonSize } & Omit<
  ComponentPropsWithRef<'button'>,
  'children'
>) {
  return (
    <button
      type="button"
      className={face({ look, size }, cx('btn-icon', className))}
      aria-label={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  )
}
