/** One opened sheet as the model reads it: who, of which case, and the points in each measure. */
export type RatedSheet = { expert: string; caseId: string; points: readonly number[] }

/** Who sat with whom: what is left of the normal equations once every case's own level has been taken out. */
export type Design = {
  experts: string[]
  at: ReadonlyMap<string, number>
  /** Sheets and cases of each expert, and others they share a case with. */
  shared: number[]
  beside: number[][]
  /** Experts tied by shared cases, however far round, have the same number; levels compare within it only. */
  group: number[]
  groupSizes: number[]
  /** Experts by experts: sheets on the diagonal, less what their cases' means take out. */
  within: Float64Array
  /** For each measure and expert, the sum of points above the case's mean. */
  above: Float64Array[]
  /** For each measure, the squares of all points about their case's mean. */
  squares: number[]
  sheets: number
  cases: number
}

const casesOf = (sheets: readonly RatedSheet[]): RatedSheet[][] => {
  const found = new Map<string, RatedSheet[]>()
  for (const sheet of sheets) {
    const known = found.get(sheet.caseId)
    if (known) known.push(sheet)
    else found.set(sheet.caseId, [sheet])
  }
  // A sheet alone on its case is the case's level itself and says nothing of its expert.
  return [...found.values()].filter(each => each.length > 1)
}

const groupsOf = (beside: readonly (readonly number[])[]): number[] => {
  const group = beside.map(() => -1)
  let next = 0
  for (let first = 0; first < beside.length; first += 1) {
    if (group[first] !== -1) continue
    const waiting = [first]
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (group[one] !== -1) continue
      group[one] = next
      waiting.push(...(beside[one] ?? []))
    }
    next += 1
  }
  return group
}

/** Reads the design out of sheets, all with as many measures. An expert has at most one sheet of a case. */
export function designOf(sheets: readonly RatedSheet[]): Design {
  const cases = casesOf(sheets)
  const experts = [...new Set(cases.flatMap(each => each.map(s => s.expert)))].sort()
  const at = new Map(experts.map((expert, i) => [expert, i]))
  const n = experts.length
  const measures = sheets[0]?.points.length ?? 0
  const within = new Float64Array(n * n)
  const above = Array.from({ length: measures }, () => new Float64Array(n))
  const squares = Array.from({ length: measures }, () => 0)
  const shared = experts.map(() => 0)
  const met = new Uint8Array(n * n)
  for (const panel of cases) {
    const seats = panel.map(s => at.get(s.expert) ?? 0)
    const part = 1 / panel.length
    for (const i of seats) {
      shared[i] = (shared[i] ?? 0) + 1
      for (const j of seats) {
        within[i * n + j] = (within[i * n + j] ?? 0) + (i === j ? 1 : 0) - part
        met[i * n + j] = 1
      }
    }
    for (let m = 0; m < measures; m += 1) {
      const mean = panel.reduce((sum, s) => sum + (s.points[m] ?? 0), 0) * part
      panel.forEach((s, k) => {
        const off = (s.points[m] ?? 0) - mean
        const own = above[m]
        const i = seats[k] ?? 0
        if (own) own[i] = (own[i] ?? 0) + off
        squares[m] = (squares[m] ?? 0) + off * off
      })
    }
  }
  const beside = experts.map((_, i) =>
    experts.flatMap((_, j) => (i !== j && met[i * n + j] === 1 ? [j] : [])),
  )
  const group = groupsOf(beside)
  const groupSizes: number[] = []
  for (const g of group) groupSizes[g] = (groupSizes[g] ?? 0) + 1
  const count = cases.reduce((sum, each) => sum + each.length, 0)
  return {
    experts,
    at,
    shared,
    beside,
    group,
    groupSizes,
    within,
    above,
    squares,
    sheets: count,
    cases: cases.length,
  }
}
