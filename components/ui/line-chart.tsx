import type { ReactNode } from 'react'

export type ChartPoint = { x: string; y: number; shown?: string; current?: boolean }

/**
 * A small line chart for the server: ink line, one current point in vermilion with its value.
 * `ticks` are the values of the y axis; small multiples pass the same ones. The takeaway is a sentence below.
 */
export function LineChart({
  title,
  points,
  ticks,
  takeaway,
  width = 280,
  height = 150,
}: {
  title: string
  points: readonly ChartPoint[]
  ticks: readonly number[]
  takeaway?: ReactNode
  width?: number
  height?: number
}) {
  const low = Math.min(...ticks, ...points.map(p => p.y))
  const high = Math.max(...ticks, ...points.map(p => p.y))
  // Room for the longest label of the axis: a digit is about 7 wide at this size.
  const widest = Math.max(...ticks.map(tick => String(tick).length))
  const [left, right, top, bottom] = [Math.max(28, widest * 7 + 10), 16, 22, height - 24]
  // Powers differ in their last digit from engine to engine; drawn places must not.
  const place = (value: number) => Number(value.toFixed(2))
  const x = (at: number) => place(left + ((width - left - right) * (at + 0.5)) / Math.max(1, points.length))
  const y = (value: number) => place(bottom - ((bottom - top) * (value - low)) / (high - low || 1))
  return (
    <figure className="max-w-90">
      <figcaption className="mb-2 text-14 font-bold">{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="num block h-auto w-full text-[12px]"
        role="img"
        aria-label={`${title}: ${points.map(p => `${p.x} ${p.shown ?? p.y}`).join(', ')}`}
      >
        {ticks.map(tick => (
          <g key={tick}>
            <path d={`M${left} ${y(tick)}H${width}`} stroke="var(--line)" />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end" fill="var(--ink-3)">
              {tick}
            </text>
          </g>
        ))}
        <path
          d={points.map((p, at) => `${at ? 'L' : 'M'}${x(at)} ${y(p.y)}`).join('')}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
        {points.map((p, at) => (
          <g key={p.x}>
            {p.current && (
              <path d={`M${x(at)} ${y(p.y)}V${bottom}`} stroke="var(--accent)" strokeDasharray="2 2" />
            )}
            <circle
              cx={x(at)}
              cy={y(p.y)}
              r={p.current ? 4 : 2}
              fill={p.current ? 'var(--accent)' : 'var(--ink)'}
            />
            {p.current && (
              <text x={x(at)} y={y(p.y) - 9} textAnchor="middle" fontWeight="700" fill="var(--ink)">
                {p.shown ?? p.y}
              </text>
            )}
            <text x={x(at)} y={height - 6} textAnchor="middle" fill="var(--ink-3)">
              {p.x}
            </text>
          </g>
        ))}
      </svg>
      {takeaway && <p className="mt-1 text-13 text-ink-2">{takeaway}</p>}
    </figure>
  )
}

/** Columns over time or kinds; the value stands on each column. */
export function ColumnChart({
  title,
  points,
  takeaway,
  height = 160,
}: {
  title: string
  points: readonly ChartPoint[]
  takeaway?: ReactNode
  height?: number
}) {
  const step = 56
  const width = Math.max(1, points.length) * step
  const high = Math.max(1, ...points.map(p => p.y))
  const [top, bottom] = [20, height - 22]
  return (
    <figure>
      <figcaption className="mb-2 text-14 font-bold">{title}</figcaption>
      <div className="overflow-x-auto">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          className="num block text-[12px]"
          role="img"
          aria-label={`${title}: ${points.map(p => `${p.x} ${p.shown ?? p.y}`).join(', ')}`}
        >
          {points.map((p, at) => {
            const tall = ((bottom - top) * p.y) / high
            const middle = at * step + step / 2
            return (
              <g key={p.x} textAnchor="middle">
                <rect
                  x={middle - 14}
                  y={bottom - tall}
                  width="28"
                  height={tall}
                  fill={p.current ? 'var(--fig-1)' : 'var(--fig-2)'}
                />
                <text x={middle} y={bottom - tall - 6} fill="var(--ink)" fontWeight="700">
                  {p.shown ?? p.y}
                </text>
                <text x={middle} y={height - 6} fill="var(--ink-3)">
                  {p.x}
                </text>
              </g>
            )
          })}
          <path d={`M0 ${bottom + 0.5}H${width}`} stroke="var(--ink)" />
        </svg>
      </div>
      {takeaway && <p className="mt-1 text-13 text-ink-2">{takeaway}</p>}
    </figure>
  )
}
