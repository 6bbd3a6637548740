import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { severityOver } from './severity'
import type { RatedSheet } from './severity-design'

/** Even numbers in (0, 1), the same for the same seed. */
const randomOf = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const normalOf = (random: () => number) => (): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `E${String(i).padStart(3, '0')}`)

type World = { seed: number; experts: number; cases: number; chance: number; between: number }

/** Panels of three drawn at random; a planted severity a pillar, and cases of very different worth. */
const simulated = ({ seed, experts, cases, chance, between }: World) => {
  const random = randomOf(seed)
  const normal = normalOf(random)
  const everyone = names(experts)
  const planted = new Map(everyone.map(e => [e, [normal() * between, normal() * between]]))
  const sheets: RatedSheet[] = []
  for (let c = 0; c < cases; c += 1) {
    const worth = [200 + 60 * normal(), 300 + 80 * normal()]
    const drawn = new Set<string>()
    while (drawn.size < 3) drawn.add(everyone[Math.floor(random() * experts)] ?? '')
    for (const expert of drawn)
      sheets.push({
        expert,
        caseId: `C${c}`,
        points: worth.map((w, p) => w + (planted.get(expert)?.[p] ?? 0) + chance * normal()),
      })
  }
  return { sheets, planted }
}

const world = fc.record({
  seed: fc.integer(),
  experts: fc.integer({ min: 5, max: 14 }),
  cases: fc.integer({ min: 12, max: 60 }),
  chance: fc.double({ min: 0, max: 15, noNaN: true }),
  between: fc.double({ min: 0, max: 20, noNaN: true }),
})

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const fitOf = (sheets: readonly RatedSheet[]) =>
  severityOver(sheets, [...new Set(sheets.map(s => s.expert))].sort())

describe('severity over many cases', () => {
  it('finds what was planted, exactly where nothing is left to chance', () => {
    fc.assert(
      fc.property(world, w => {
        const { sheets, planted } = simulated({ ...w, experts: 8, cases: 60, chance: 0, between: 10 })
        const fit = fitOf(sheets)
        const all = [...planted.values()]
        const centre = [0, 1].map(p => mean(all.map(v => v[p] ?? 0)))
        expect(fit?.groups).toBe(1)
        for (const rater of fit?.raters ?? [])
          rater.pillars.forEach((own, p) => {
            const truth = (planted.get(rater.expert)?.[p] ?? 0) - (centre[p] ?? 0)
            expect(own.points).toBeCloseTo(truth, 4)
          })
        expect(fit?.raters).toHaveLength(8)
      }),
      { numRuns: 30 },
    )
  })

  it('lies within two errors of the truth about as often as it says', () => {
    let [inside, all] = [0, 0]
    for (let seed = 1; seed <= 40; seed += 1) {
      const { sheets, planted } = simulated({ seed, experts: 20, cases: 120, chance: 12, between: 10 })
      const truth = new Map([...planted].map(([e, [a = 0, b = 0]]) => [e, a + b]))
      const centre = mean([...truth.values()])
      for (const { expert, total } of fitOf(sheets)?.raters ?? []) {
        all += 1
        if (Math.abs(total.points - ((truth.get(expert) ?? 0) - centre)) < 2 * total.error) inside += 1
      }
    }
    expect(all).toBe(800)
    expect(inside / all).toBeGreaterThan(0.92)
    expect(inside / all).toBeLessThan(0.98)
  })

  it('finds the variances that were planted', () => {
    const fits = Array.from({ length: 40 }, (_, seed) =>
      fitOf(simulated({ seed, experts: 30, cases: 200, chance: 12, between: 10 }).sheets),
    )
    // Two pillars, so the total varies by the root of two.
    expect(mean(fits.map(f => f?.residual ?? 0)) / Math.SQRT2).toBeCloseTo(12, 0)
    expect(mean(fits.map(f => f?.between ?? 0)) / Math.SQRT2).toBeCloseTo(10, 0)
  })

  it('sums to zero over the experts of a group, and its pillars add up to the total', () => {
    fc.assert(
      fc.property(world, w => {
        const fit = fitOf(simulated(w).sheets)
        if (!fit) return
        for (let g = 0; g < fit.groups; g += 1) {
          const own = fit.raters.filter(r => r.group === g)
          expect(own).toHaveLength(own[0]?.groupSize ?? 0)
          expect(own.reduce((sum, r) => sum + r.total.points, 0)).toBeCloseTo(0, 6)
        }
        for (const { total, pillars } of fit.raters)
          expect(pillars.reduce((sum, p) => sum + p.points, 0)).toBeCloseTo(total.points, 6)
      }),
    )
  })

  it('does not move when every case, or all points, are worth something else', () => {
    fc.assert(
      fc.property(
        world,
        fc.double({ min: -200, max: 200, noNaN: true }),
        fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 60, maxLength: 60 }),
        (w, shift, worth) => {
          const { sheets } = simulated({ ...w, chance: w.chance + 1 })
          const moved = sheets.map(s => ({
            ...s,
            points: s.points.map(p => p + shift + (worth[Number(s.caseId.slice(1))] ?? 0)),
          }))
          const [before, after] = [fitOf(sheets), fitOf(moved)]
          expect(after?.raters.length).toBe(before?.raters.length)
          before?.raters.forEach((r, i) => {
            expect(after?.raters[i]?.total.points).toBeCloseTo(r.total.points, 5)
            expect(after?.raters[i]?.total.error).toBeCloseTo(r.total.error, 5)
          })
        },
      ),
    )
  })

  it('finds nothing between experts who give the same', () => {
    fc.assert(
      fc.property(world, w => {
        const fit = fitOf(simulated({ ...w, chance: 0, between: 0 }).sheets)
        expect(fit?.raters.every(r => Math.abs(r.total.points) < 1e-6) ?? true).toBe(true)
      }),
    )
  })

  it('hardly moves an expert with few sheets, and trusts the same habit more with each', () => {
    const { sheets } = simulated({ seed: 7, experts: 12, cases: 80, chance: 10, between: 8 })
    const withNew = (cases: number): RatedSheet[] => [
      ...sheets,
      ...sheets
        .filter(s => Number(s.caseId.slice(1)) < cases)
        .filter((s, i, own) => own.findIndex(o => o.caseId === s.caseId) === i)
        .map(s => {
          const same = sheets.filter(o => o.caseId === s.caseId)
          return {
            ...s,
            expert: 'new',
            points: [0, 1].map(p => mean(same.map(o => o.points[p] ?? 0)) - 25),
          }
        }),
    ]
    const found = [1, 3, 10, 40].map(n => severityOver(withNew(n), ['new'])?.raters[0])
    const points = found.map(f => f?.total.points ?? 0)
    // Always 50 below the others on the same case.
    expect(points[0]).toBeGreaterThan(-35)
    expect(points[3]).toBeLessThan(-43)
    expect(points).toEqual([...points].sort((a, b) => b - a))
    const errors = found.map(f => f?.total.error ?? 0)
    expect(errors).toEqual([...errors].sort((a, b) => b - a))
    expect(found.map(f => f?.cases)).toEqual([1, 3, 10, 40])
  })

  it('takes nobody for lenient who drew strong cases, as a mean of points would', () => {
    const panel = (caseId: string, worth: number, experts: string[]): RatedSheet[] =>
      experts.map((expert, i) => ({ expert, caseId, points: [worth + (i % 2)] }))
    const sheets = [
      Array.from({ length: 10 }, (_, i) => panel(`strong${i}`, 600, ['甲', i % 2 ? '乙' : '丁', '丙'])),
      Array.from({ length: 10 }, (_, i) => panel(`weak${i}`, 300, ['乙', i % 2 ? '丙' : '丁', '戊'])),
    ].flat(2)
    const fit = fitOf(sheets)
    for (const rater of fit?.raters ?? []) expect(Math.abs(rater.total.points)).toBeLessThan(1)
    expect(fit?.raters).toHaveLength(5)
  })

  it('says which experts never sat with which, and centres each group on itself', () => {
    const { sheets } = simulated({ seed: 3, experts: 6, cases: 30, chance: 5, between: 8 })
    const apart = sheets.map(s => ({
      ...s,
      expert: `x${s.expert}`,
      caseId: `x${s.caseId}`,
      points: s.points.map(p => p + 90),
    }))
    const fit = severityOver([...sheets, ...apart], ['E001', 'xE001', 'nobody'])
    expect(fit).toMatchObject({ groups: 2, experts: 12 })
    const [one, two] = fit?.raters ?? []
    expect(one?.group).not.toBe(two?.group)
    expect(two?.total.points).toBeCloseTo(one?.total.points ?? 99, 6)
    expect(fit?.raters).toHaveLength(2)
  })

  it('says nothing from one case, nor from sheets that stand alone', () => {
    const one = ['甲', '乙', '丙'].map((expert, i) => ({ expert, caseId: 'C', points: [100 + 10 * i] }))
    expect(severityOver(one, ['甲'])).toBeNull()
    expect(severityOver([], ['甲'])).toBeNull()
    const alone = names(40).map((expert, i) => ({ expert, caseId: `C${i}`, points: [i] }))
    expect(severityOver(alone, ['E001'])).toBeNull()
  })

  it('takes a whole city: 300 experts and 30,000 sheets', () => {
    const { sheets } = simulated({ seed: 1, experts: 300, cases: 10_000, chance: 12, between: 10 })
    const fit = severityOver(sheets, ['E001', 'E002', 'E003'])
    expect(fit).toMatchObject({ sheets: 30_000, cases: 10_000, experts: 300, groups: 1 })
  })
})
