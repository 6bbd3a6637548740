/** Whether more or less of a figure is better. */
export type Better = 'higher' | 'lower'

export type Trend = {
  /** From the first year to the last; `steady` within one percent. */
  direction: 'better' | 'worse' | 'steady'
  /** Last less first, in the unit of the figure. */
  change: number
  /** No year went against the direction. */
  isEven: boolean
}

const STEADY = 0.01

/** The trend of yearly figures, oldest first; undefined with fewer than two. */
export function trendOf(values: readonly number[], better: Better): Trend | undefined {
  const [first, last] = [values[0], values.at(-1)]
  if (values.length < 2 || first === undefined || last === undefined) return undefined
  const change = Number((last - first).toFixed(6))
  const scale = Math.max(Math.abs(first), Math.abs(last))
  const sign = better === 'higher' ? 1 : -1
  // A yield moves within a few points of a hundred: what counts there is the distance to the best there is.
  const base = better === 'higher' && scale <= 100 ? Math.max(100 - Math.min(first, last), 1) : scale
  if (change === 0 || Math.abs(change) <= base * STEADY) return { direction: 'steady', change, isEven: true }
  const direction = change * sign > 0 ? 'better' : 'worse'
  const steps = values.slice(1).map((value, i) => (value - (values[i] ?? value)) * sign)
  const isEven = steps.every(step => (direction === 'better' ? step >= 0 : step <= 0))
  return { direction, change, isEven }
}

/** Results of the quality officer's work, with which way is better. */
export const KPIS = [
  { id: 'firstPassYield', better: 'higher' },
  { id: 'complaintsPerTenThousand', better: 'lower' },
  { id: 'failureCost', better: 'lower' },
  { id: 'recalls', better: 'lower' },
] as const satisfies readonly { id: string; better: Better }[]
export type KpiId = (typeof KPIS)[number]['id']

export type Kpi = { id: KpiId; points: { year: number; value: number }[]; trend: Trend | undefined }

/** Every figure of the yearly rows over the years that give it. */
export const kpisOf = (
  rows: readonly ({ year?: number | undefined } & { [id in KpiId]?: number | undefined })[],
): Kpi[] =>
  KPIS.map(({ id, better }) => {
    const points = rows.flatMap(row =>
      row.year === undefined || row[id] === undefined ? [] : [{ year: row.year, value: row[id] }],
    )
    const ordered = points.toSorted((a, b) => a.year - b.year)
    return {
      id,
      points: ordered,
      trend: trendOf(
        ordered.map(one => one.value),
        better,
      ),
    }
  })
