import type { Scheme } from '../scheme/schema'
import type { PillarId } from '../scheme/schema-rubric'
import type { Method } from './average'
import type { Fraction } from './fraction'
import type { Step } from './step'

/** One expert's sheet: points per item (out of the item's expert points), null where not applicable. */
export type Sheet = { expert: string; scores: Readonly<Record<string, number | null>> }

/** What aggregation reads of a scheme version. */
export type PanelRules = Pick<Scheme, 'pillars' | 'thresholds' | 'spread' | 'aggregation' | 'totalPoints'>

export type PanelInput = {
  rules: PanelRules
  sheets: readonly Sheet[]
  /** Points by item for computed items and for the computed part of part items. */
  computed: Readonly<Record<string, number>>
  /** Points the panel agreed on, out of the item's expert points; they replace the average of that item. */
  agreed?: Readonly<Record<string, number>>
  /** In place of the method that the panel's size calls for. */
  method?: Method
  /** Value of an item nobody in this panel scored, for leaving one out. */
  standIn?: Readonly<Record<string, Fraction>>
}

export type ItemResult = {
  id: string
  pillarId: PillarId
  max: number
  expertMax: number
  /** Points each expert gave, computed part not included. */
  counted: { expert: string; points: number }[]
  notApplicable: string[]
  /** Sheets that say nothing about this item yet. */
  unscored: string[]
  computed: number | undefined
  average: Fraction | undefined
  dropped: Fraction[]
  spread: Fraction
  /** Spread in percent of the item's full marks. */
  spreadPercent: Fraction
  spreadOver: boolean
  agreed: number | undefined
  /** Needs agreed points and has none: spread too large, or not applicable to everyone. */
  needsConsensus: boolean
  source: 'computed' | 'average' | 'agreed' | 'none'
  value: Fraction
}

export type ExpertTotal = {
  expert: string
  pillars: Record<string, Fraction>
  /** Own points plus computed points; comparable only where `isFull`. */
  total: Fraction
  isFull: boolean
}

export type PillarResult = {
  id: PillarId
  max: number
  total: Fraction
  percent: Fraction
  floor: Fraction
  meetsFloor: boolean
}

export type Verdict = {
  passes: boolean
  failures: { code: 'total_below' | 'pillar_below'; pillarId?: PillarId; value: string; needed: string }[]
}

export type PanelResult = {
  method: Method
  items: ItemResult[]
  experts: ExpertTotal[]
  pillars: PillarResult[]
  total: Fraction
  /** Highest minus lowest total over the items that every expert scored. */
  totalSpread: Fraction
  totalSpreadOver: boolean
  /** Items to be agreed before the total is final. */
  consensusItems: string[]
  /** Every sheet is full, every computed item has its points and nothing waits for consensus. */
  isFinal: boolean
  verdict: Verdict
  steps: Step[]
}

/** The averaging rule for a panel of this size: the entry with the largest `fromPanel` not above it. */
export function methodFor(size: number, aggregation: PanelRules['aggregation']): Method {
  const fitting = aggregation.filter(rule => rule.fromPanel <= size)
  return fitting.sort((a, b) => b.fromPanel - a.fromPanel)[0]?.method ?? 'mean'
}
