import type { ReactNode } from 'react'

const share = (value: number, max: number) => (max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0)

/** One bar of a score; `limit` draws the line it must reach. Decorative: the figure stands beside it. */
export function ScoreBar({ value, max, limit }: { value: number; max: number; limit?: number }) {
  return (
    <svg className="block w-full" height="12" aria-hidden>
      <rect x="0" y="2" width="100%" height="8" fill="var(--tick-rest)" />
      <rect x="0" y="2" width={`${share(value, max)}%`} height="8" fill="var(--tick)" />
      {limit !== undefined && (
        <rect x={`${share(limit, max)}%`} y="0" width="2" height="12" fill="var(--ink)" />
      )}
    </svg>
  )
}

/** Rows of name, bar and figure; bars share one scale. */
export function BarRows({
  rows,
  max,
}: {
  rows: readonly {
    id: string
    name: ReactNode
    value: number
    of?: number
    shown: ReactNode
    note?: ReactNode
  }[]
  max: number
}) {
  return (
    <ul>
      {rows.map(row => (
        <li
          key={row.id}
          className="grid min-h-10 grid-cols-[6rem_minmax(0,1fr)_5.5rem_4rem] items-center gap-4 border-b border-line text-14 max-lg:grid-cols-[5rem_minmax(0,1fr)_auto]"
        >
          <span>{row.name}</span>
          <svg className="block w-full" height="8" aria-hidden>
            {row.of !== undefined && (
              <rect width={`${share(row.of, max)}%`} height="8" fill="var(--tick-rest)" />
            )}
            <rect width={`${share(row.value, max)}%`} height="8" fill="var(--ink-2)" />
          </svg>
          <span className="num text-right">{row.shown}</span>
          {row.note && <span className="num text-right text-ink-2 max-lg:hidden">{row.note}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Two shares of one whole: solid and hatched, each with its own words below. */
export function ShareBar({ first, labels }: { first: number; labels: readonly [ReactNode, ReactNode] }) {
  const cut = share(first, 1)
  return (
    <div>
      <div className="flex h-6 gap-0.5" aria-hidden>
        <div className="bg-ink" style={{ width: `${cut}%` }} />
        <div className="hatch flex-1" />
      </div>
      <div className="mt-1.5 flex gap-0.5 text-14">
        <div className="min-w-24" style={{ width: `${cut}%` }}>
          {labels[0]}
        </div>
        <div className="flex-1">{labels[1]}</div>
      </div>
    </div>
  )
}

/** Where several scores lie on one axis; amber when they lie too far apart. */
export function RangePlot({
  values,
  from,
  to,
  wide,
}: {
  values: readonly number[]
  from: number
  to: number
  wide?: boolean
}) {
  const x = (value: number) => 4 + share(value - from, to - from) * 1.12
  const colour = wide ? 'var(--wait)' : 'var(--ink-2)'
  return (
    <svg width="120" height="16" className="inline-block align-middle" aria-hidden>
      <path d="M0 8.5H120" stroke="var(--line-strong)" />
      <path
        d={`M${x(Math.min(...values))} 8.5H${x(Math.max(...values))}`}
        stroke={wide ? 'var(--wait)' : 'var(--tick)'}
        strokeWidth="3"
      />
      {values.map((value, at) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: equal scores are two points
          key={at}
          cx={x(value)}
          cy="8.5"
          r="2.5"
          fill="var(--surface)"
          stroke={colour}
          strokeWidth="2"
        />
      ))}
    </svg>
  )
}
