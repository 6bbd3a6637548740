import { addDays, asDate } from '../calendar/days'
import { addMonths } from './dates'
import type { SampleName } from './sample-names'
import type { Dice } from './sample-random'
import type { sampleTexts } from './sample-texts'

/** What every section of one invented application has in common. */
export type SampleBasis = {
  name: SampleName
  dice: Dice
  today: string
  creditCode: string
  texts: ReturnType<typeof sampleTexts>
  /** 0–1: how good the enterprise is. */
  level: number
  yield: number
  years: number
}

const SURNAMES = [
  '林',
  '沈',
  '顾',
  '江',
  '程',
  '唐',
  '谭',
  '冉',
  '向',
  '秦',
  '龚',
  '罗',
  '邓',
  '蒋',
  '田',
] as const
const GIVEN = [
  '知遥',
  '栖川',
  '望舒',
  '南乔',
  '明远',
  '立言',
  '清和',
  '思齐',
  '映雪',
  '景行',
  '若谷',
  '安澜',
] as const

/** An invented person's name. */
export const person = (dice: Dice): string => `${dice.pick(SURNAMES)}${dice.pick(GIVEN)}`

/** A mobile number for demonstration. */
export const mobile = (dice: Dice): string => `1900000${dice.digits(4)}`

/** The year of a date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Some day about that many months from a date: up to four weeks before the exact day, so that dates look lived in. */
export const someDay = (dice: Dice, date: string, months: number): string =>
  addDays(asDate(addMonths(date, months)), -dice.whole(0, 27))
