import type { Text } from '@/domain/scheme/text'
import type { Method } from '@/domain/scoring/average'
import type { Verdict } from '@/domain/scoring/panel'

/** The result of a panel as the decision pack shows it; every figure is already text. */
export type ScoreFacts = {
  experts: { alias: string; total: string }[]
  pillars: {
    id: string
    title: Text
    max: number
    total: string
    percent: string
    floor: string
    meetsFloor: boolean
    expression: string
    byExpert: string[]
    items: {
      id: string
      title: Text
      max: number
      values: (number | null)[]
      expertMax: number
      computed: number | null
      agreed: number | null
      value: string
      spread: string
      spreadPercent: string
      isWide: boolean
    }[]
  }[]
  total: string
  max: number
  pass: number
  passes: boolean
  isFinal: boolean
  expression: string
  failures: Verdict['failures']
  method: Method
  totalSpread: string
  totalSpreadLimit: number
  itemSpreadLimit: number
  isTotalWide: boolean
  variants: {
    kind: 'mean' | 'median' | 'trimmed' | 'without'
    expert: string | null
    total: string
    passes: boolean
    flips: boolean
  }[]
  isRobust: boolean
  leniency: { alias: string; deviation: string }[]
  consensus: {
    item: string
    title: Text
    points: number
    max: number
    rationale: string
    isSettled: boolean
    dissents: { alias: string; text: string }[]
  }[]
}

/** The language of a text of the scheme. */
export const textLang = (locale: string): 'zh-CN' | 'en' => (locale === 'en' ? 'en' : 'zh-CN')
