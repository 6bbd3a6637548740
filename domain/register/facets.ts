import { type BrandQuery, FACETS, type Facet } from './find'

/** How many certificates share these five values. */
export type Cell = Record<Facet, string> & { count: number }

export type FacetCounts = { total: number; counts: Record<Facet, Record<string, number>> }

const noCounts = (): FacetCounts['counts'] => ({ field: {}, district: {}, type: {}, year: {}, status: {} })

const add = (counts: Record<string, number>, value: string, n: number): void => {
  counts[value] = (counts[value] ?? 0) + n
}

/**
 * Exact counts of every value of every facet for a query. A facet's own choices do not narrow its own counts: a cell
 * that fails only in one facet still counts there.
 */
export const countFacets = (cells: readonly Cell[], query: Pick<BrandQuery, Facet>): FacetCounts => {
  const chosen = FACETS.map(facet => ({ facet, values: new Set(query[facet]) })).filter(
    ({ values }) => values.size > 0,
  )
  const counts = noCounts()
  let total = 0
  for (const cell of cells) {
    let failed: Facet | null = null
    let failures = 0
    for (const { facet, values } of chosen) {
      if (values.has(cell[facet])) continue
      failed = facet
      failures++
      if (failures > 1) break
    }
    if (failures > 1) continue
    if (failed) {
      add(counts[failed], cell[failed], cell.count)
      continue
    }
    total += cell.count
    for (const facet of FACETS) add(counts[facet], cell[facet], cell.count)
  }
  return { total, counts }
}
