import { spreadOf } from './average'
import { brief, compare, divide, exact, type Fraction, multiply, showAgainst, sum, zero } from './fraction'
import { itemResult } from './item-result'
import {
  type ExpertTotal,
  type ItemResult,
  methodFor,
  type PanelInput,
  type PanelResult,
  type PanelRules,
  type PillarResult,
  type Sheet,
  type Verdict,
} from './panel'
import type { Step } from './step'

const joined = (values: readonly Fraction[]): string => values.map(value => brief(value)).join(' + ') || '0'

function pillarResult(
  pillar: PanelRules['pillars'][number],
  items: readonly ItemResult[],
  percent: number,
): PillarResult {
  const total = sum(items.filter(item => item.pillarId === pillar.id).map(item => item.value))
  const max = exact(pillar.points)
  const floor = divide(multiply(max, exact(percent)), exact(100))
  return {
    id: pillar.id,
    max: pillar.points,
    total,
    percent: divide(multiply(total, exact(100)), max),
    floor,
    meetsFloor: compare(total, floor) >= 0,
  }
}

/** Pass at the total threshold and at every pillar's floor, judged on the exact values and not on rounded ones. */
function verdictOf(total: Fraction, pillars: readonly PillarResult[], needed: Fraction): Verdict {
  const failures: Verdict['failures'] = []
  if (compare(total, needed) < 0) {
    failures.push({ code: 'total_below', value: showAgainst(total, needed), needed: brief(needed) })
  }
  for (const { id, meetsFloor, total: value, floor } of pillars) {
    if (meetsFloor) continue
    failures.push({
      code: 'pillar_below',
      pillarId: id,
      value: showAgainst(value, floor),
      needed: brief(floor),
    })
  }
  return { passes: failures.length === 0, failures }
}

function expertTotal({ expert }: Sheet, items: readonly ItemResult[], rules: PanelRules): ExpertTotal {
  const pillars: Record<string, Fraction> = Object.fromEntries(rules.pillars.map(p => [p.id, zero]))
  for (const item of items) {
    const own = item.counted.find(score => score.expert === expert)?.points ?? 0
    pillars[item.pillarId] = sum([pillars[item.pillarId] ?? zero, exact(own), exact(item.computed ?? 0)])
  }
  const isFull = items.every(i => i.expertMax === 0 || i.counted.some(score => score.expert === expert))
  return { expert, pillars, total: sum(Object.values(pillars)), isFull }
}

function totalSpreadOf(sheets: readonly Sheet[], items: readonly ItemResult[]): Fraction {
  const common = items.filter(item => item.expertMax > 0 && item.counted.length === sheets.length)
  return spreadOf(sheets.map(sheet => sum(common.map(item => exact(sheet.scores[item.id] ?? 0)))))
}

/**
 * The panel's result in exact arithmetic with every step: item averages (or agreed points), pillar totals against
 * their floors, total against the threshold, spreads, and what still needs consensus. Not-applicable scores leave the
 * average. An item spread or the total spread above its limit asks for consensus; rules come from the scheme version.
 */
export function aggregate(input: PanelInput): PanelResult {
  const { rules, sheets } = input
  const method = input.method ?? methodFor(sheets.length, rules.aggregation)
  const evaluated = rules.pillars.flatMap(pillar =>
    pillar.items.map(item => itemResult(item, pillar.id, input, method)),
  )
  const items = evaluated.map(e => e.result)
  const pillars = rules.pillars.map(pillar => pillarResult(pillar, items, rules.thresholds.pillarPercent))
  const total = sum(pillars.map(pillar => pillar.total))
  const totalSpread = totalSpreadOf(sheets, items)
  const totalLimit = divide(multiply(exact(rules.totalPoints), exact(rules.spread.totalPercent)), exact(100))
  const totalSpreadOver = compare(totalSpread, totalLimit) > 0
  const consensusItems = items.filter(item => item.needsConsensus).map(item => item.id)
  const isMissing = (item: ItemResult): boolean =>
    item.unscored.length > 0 ||
    item.source === 'none' ||
    (item.max > item.expertMax && item.computed === undefined)
  const steps: Step[] = [
    ...evaluated.map(e => e.step),
    ...pillars.map((pillar): Step => {
      const values = items.filter(item => item.pillarId === pillar.id).map(item => item.value)
      return {
        label: 'pillar_total',
        ref: pillar.id,
        expression: joined(values),
        result: brief(pillar.total),
      }
    }),
    { label: 'total', expression: joined(pillars.map(p => p.total)), result: brief(total) },
  ]
  return {
    method,
    items,
    experts: sheets.map(sheet => expertTotal(sheet, items, rules)),
    pillars,
    total,
    totalSpread,
    totalSpreadOver,
    consensusItems,
    isFinal: sheets.length > 0 && consensusItems.length === 0 && !items.some(isMissing),
    verdict: verdictOf(total, pillars, exact(rules.thresholds.total)),
    steps,
  }
}
