import type { ReactNode } from 'react'
import type { Href } from '../ui/href'
import { Link } from '../ui/link'

export type CountRow = { id: string; name: ReactNode; count: number; href: Href }

/** Rows of name, bar and figure on one scale; each name leads to what was counted. */
export function CountBars({ rows }: { rows: readonly CountRow[] }) {
  const max = Math.max(1, ...rows.map(row => row.count))
  return (
    <ul>
      {rows.map(row => (
        <li
          key={row.id}
          className="grid min-h-10 grid-cols-[11rem_minmax(0,1fr)_4rem] items-center gap-4 border-b border-line py-1 text-14 max-sm:grid-cols-[8rem_minmax(0,1fr)_3rem]"
        >
          <Link href={row.href} look="plain">
            {row.name}
          </Link>
          <svg className="block w-full" height="8" aria-hidden>
            <rect width={`${(row.count / max) * 100}%`} height="8" fill="var(--ok)" />
          </svg>
          <b className="num text-right">{row.count}</b>
        </li>
      ))}
    </ul>
  )
}
