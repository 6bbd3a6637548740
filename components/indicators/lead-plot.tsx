import type { LeadRow, LeadScale } from '@/domain/indicators/leads'
import { BENCHMARKS } from '@/domain/indicators/table'

const HEIGHT = 28
const MIDDLE = HEIGHT / 2

/** Where a lead stands on the axis, in percent of the width; half a mark of room at both ends. */
export const placeOf = (value: number, { low, high }: LeadScale): number =>
  3 + (94 * (Math.min(high, Math.max(low, value)) - low)) / (high - low)

/** Marks that lie on one another show the one that counts most. */
const ON_TOP = ['hollow', 'full', 'ring'] as const

/** Marks of one indicator on the common axis; coordinates in percent, so that letters and marks keep their size. */
export function LeadPlot({ lead, scale, label }: { lead: LeadRow; scale: LeadScale; label: string }) {
  const marks = BENCHMARKS.flatMap(name => {
    const value = lead.result.against[name].lead
    if (value === undefined) return []
    const kind: (typeof ON_TOP)[number] =
      name === 'competitor' ? 'ring' : name === lead.strictest ? 'full' : 'hollow'
    return [{ name, value, kind, isBeyond: value > scale.high || value < scale.low }]
  })
  const drawn = [...marks].sort((a, b) => ON_TOP.indexOf(a.kind) - ON_TOP.indexOf(b.kind))
  const places = marks.map(mark => placeOf(mark.value, scale))
  const zero = placeOf(0, scale)
  const behind = marks.filter(mark => mark.value < 0).map(mark => placeOf(mark.value, scale))
  return (
    <svg width="100%" height={HEIGHT} className="num block text-[11px]" role="img" aria-label={label}>
      {scale.ticks.map(tick => (
        <line
          key={tick}
          x1={`${placeOf(tick, scale)}%`}
          x2={`${placeOf(tick, scale)}%`}
          y1="0"
          y2={HEIGHT}
          stroke={tick === 0 ? 'var(--ink)' : 'var(--line)'}
          strokeWidth={tick === 0 ? 1.5 : 1}
        />
      ))}
      {places.length > 0 && (
        <line
          x1={`${Math.min(...places)}%`}
          x2={`${Math.max(...places)}%`}
          y1={MIDDLE}
          y2={MIDDLE}
          stroke="var(--tick)"
          strokeWidth="2"
        />
      )}
      {behind.length > 0 && (
        <line
          x1={`${Math.min(...behind)}%`}
          x2={`${zero}%`}
          y1={MIDDLE}
          y2={MIDDLE}
          stroke="var(--bad)"
          strokeWidth="2"
        />
      )}
      {drawn.map(({ name, value, kind, isBeyond }) => {
        const x = `${placeOf(value, scale)}%`
        const ink = value < 0 ? 'var(--bad)' : kind === 'hollow' ? 'var(--ink-3)' : 'var(--ink)'
        if (kind === 'ring')
          return (
            <circle key={name} cx={x} cy={MIDDLE} r="5" fill="var(--surface)" stroke={ink} strokeWidth="2" />
          )
        const size = kind === 'full' ? 9 : 7
        return (
          <g key={name}>
            <rect
              x={x}
              y={MIDDLE - size / 2}
              width={size}
              height={size}
              transform={`translate(${-size / 2} 0)`}
              fill={kind === 'full' ? ink : 'var(--surface)'}
              stroke={ink}
              strokeWidth={kind === 'full' ? 0 : 1.5}
            />
            {isBeyond && (
              <text x={x} y={MIDDLE + 4} dx="6" fill="var(--ink-2)">
                »
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
