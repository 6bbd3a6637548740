'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { LocalPath } from '../ui/href'
import { Link } from '../ui/link'
import { isHere } from './here'

/** A navigation item that knows whether its page is the one being read. */
export function NavLink({
  href,
  exact,
  className,
  children,
}: {
  href: LocalPath
  /** Pages below do not count. */
  exact?: boolean
  className?: string
  children: ReactNode
}) {
  const here = isHere(usePathname(), href, exact)
  return (
    <Link href={href} look="bare" className={className} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  )
}
