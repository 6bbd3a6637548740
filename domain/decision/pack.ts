import type { Text } from '../scheme/text'
import type { PanelResult } from '../scoring/panel'
import type { Variant } from '../scoring/robustness'
import type { AdjustedRow, PanelSeverity } from '../scoring/severity-view'

export type PackItem = {
  id: string
  title: Text
  max: number
  /** Points out of the expert part, in the order of the experts; null where not applicable. */
  values: (number | null)[]
  expertMax: number
  computed: number | null
  agreed: number | null
  value: string
  spread: string
  spreadPercent: string
  isWide: boolean
}

export type PackPillar = {
  id: string
  title: Text
  max: number
  total: string
  percent: string
  floor: string
  meetsFloor: boolean
  /** The sum as it was added up. */
  expression: string
  byExpert: string[]
  items: PackItem[]
}

export type PackVariant = {
  kind: Variant['kind']
  expert: string | null
  total: string
  passes: boolean
  flips: boolean
}

export type PackConsensus = {
  item: string
  title: Text
  points: number
  max: number
  rationale: string
  isSettled: boolean
  dissents: { alias: string; text: string }[]
}

/** The result of a panel as the decision pack shows it; every figure is already text. */
export type PackScores = {
  experts: { alias: string; total: string }[]
  pillars: PackPillar[]
  total: string
  max: number
  pass: number
  passes: boolean
  isFinal: boolean
  expression: string
  failures: PanelResult['verdict']['failures']
  method: PanelResult['method']
  totalSpread: string
  totalSpreadLimit: number
  itemSpreadLimit: number
  isTotalWide: boolean
  variants: PackVariant[]
  isRobust: boolean
  /** Beside the others of this panel alone. */
  leniency: { alias: string; deviation: string }[]
  severity: PanelSeverity
  adjusted: AdjustedRow[]
  consensus: PackConsensus[]
}
