import { z } from 'zod'
import { Id } from '../account/fields'
import type { AnchorCase } from '../scheme/schema-calibration'
import { expertPoints, type Pillar } from '../scheme/schema-rubric'
import { normaliseText } from '../text'
import { REASON_CHARS } from './input'

const Points = z.coerce.number({ error: 'number' }).min(0, { error: 'points' }).max(1000, { error: 'points' })
const filled = z.preprocess(value => (value === '' || value === null ? undefined : value), Points)

/** The scores an expert gives an anchor case, one for each of its items, each with a reason. */
export const ScoreAnchorCase = z.strictObject({
  schemeVersionId: Id,
  /** Which attempt this is, so that a form sent twice counts once. */
  attempt: z.coerce.number({ error: 'version' }).int().min(1).max(100),
  scores: z
    .array(
      z.strictObject({
        item: z.string().max(10),
        points: filled,
        reason: z
          .string()
          .max(2000)
          .transform(normaliseText)
          .pipe(z.string().min(REASON_CHARS, { error: 'too_short' }).max(500, { error: 'too_long' })),
      }),
    )
    .min(1)
    .max(30),
})
export type ScoreAnchorCase = z.infer<typeof ScoreAnchorCase>

/** How one item of an anchor case was scored beside the anchor. */
export type AnchorDifference = {
  item: string
  own: number
  anchor: number
  max: number
  /** Own minus anchor. */
  difference: number
  /** Its size in percent of the expert points. */
  percent: number
  isOver: boolean
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

/** Compares scores with the anchors: passed when no item lies further off than the limit. Items not scored are over. */
export const compareWithAnchors = (
  anchor: AnchorCase,
  scores: readonly { item: string; points: number }[],
  pillars: readonly Pillar[],
  limitPercent: number,
): { passed: boolean; items: AnchorDifference[] } => {
  const rubric = pillars.flatMap(pillar => pillar.items)
  const items = anchor.items.map(({ item, points }) => {
    const found = rubric.find(each => each.id === item)
    const max = found ? expertPoints(found) : 0
    const given = scores.find(score => score.item === item)?.points
    const own = given ?? 0
    const off = Math.abs(own - points) * 100
    return {
      item,
      own,
      anchor: points,
      max,
      difference: oneDecimal(own - points),
      percent: max > 0 ? oneDecimal(off / max) : 100,
      isOver: given === undefined || max === 0 || given > max || off > limitPercent * max,
    }
  })
  return { passed: items.every(each => !each.isOver), items }
}

/** The anchor case of the nth attempt, counted from 1: they take turns, so that nobody repeats what was just explained. */
export const anchorOf = <T>(cases: readonly T[], attempt: number): T | undefined =>
  cases[(attempt - 1) % Math.max(1, cases.length)]
