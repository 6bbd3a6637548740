'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { LocalPath } from '../ui/href'
import { Link } from '../ui/link'
import { bare, isNearest, type Place } from './here'

/** A navigation item that knows whether the page being read is its own, or one it leads to. */
export function NavLink({
  href,
  exact,
  under,
  beside = [],
  className,
  children,
}: {
  href: LocalPath
  exact?: boolean
  under?: readonly string[]
  /** Items of the same navigation that may lie nearer to an address: only the nearest is marked. */
  beside?: readonly Place[]
  className?: string
  children: ReactNode
}) {
  const pathname = usePathname()
  const own: Place = { href, ...(exact ? { exact } : {}), ...(under ? { under } : {}) }
  const here = isNearest(pathname, own, beside)
  return (
    <Link
      href={href}
      look="bare"
      className={className}
      aria-current={here ? (bare(pathname) === href ? 'page' : 'true') : undefined}
    >
      {children}
    </Link>
  )
}
