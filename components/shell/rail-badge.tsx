'use client'
import { useBadge } from './badge-now'

/** How many cases wait, on an item of the rail; nothing when none does. */
export function RailBadge({ first, note }: { first: number; note: string }) {
  const count = useBadge(first)
  if (count === 0) return null
  return (
    <span className="rail-badge num">
      {count > 99 ? '99+' : count}
      <span className="sr-only">{note}</span>
    </span>
  )
}
