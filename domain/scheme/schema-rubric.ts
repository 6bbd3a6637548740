import { z } from 'zod'
import { Text } from './text'

export const LEVELS = [5, 4, 3, 2, 1] as const
export const Level = z.literal(LEVELS)
export type Level = z.infer<typeof Level>

/** A level and the whole percents of full marks it covers, both ends included. */
export const LevelBand = z.strictObject({
  level: Level,
  name: Text,
  from: z.int().min(0).max(100),
  to: z.int().min(0).max(100),
})
export type LevelBand = z.infer<typeof LevelBand>

const ReasonCode = z.strictObject({ code: z.string().regex(/^[A-Z]\d{1,2}-\d{2}$/), text: Text })
export type ReasonCode = z.infer<typeof ReasonCode>

const COMPUTATIONS = ['indicator_table', 'quality_results', 'brand_value'] as const
const Computation = z.enum(COMPUTATIONS)
export type Computation = z.infer<typeof Computation>

const itemBase = {
  id: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
  code: z.string().regex(/^[a-z][a-z_]*$/),
  points: z.int().positive(),
  title: Text,
  meaning: Text,
}
const scoredBase = {
  descriptors: z.array(z.strictObject({ level: Level, text: Text })),
  reasons: z.array(ReasonCode).min(1),
}

export const RubricItem = z.discriminatedUnion('kind', [
  z.strictObject({ ...itemBase, ...scoredBase, kind: z.literal('scored') }),
  z.strictObject({ ...itemBase, kind: z.literal('computed'), computedBy: Computation }),
  z.strictObject({
    ...itemBase,
    ...scoredBase,
    kind: z.literal('part'),
    computedBy: Computation,
    computedPoints: z.int().positive(),
  }),
])
export type RubricItem = z.infer<typeof RubricItem>

export const Pillar = z.strictObject({
  id: z.enum(['standards', 'quality_officer', 'brand_value']),
  letter: z.string().regex(/^[A-Z]$/),
  points: z.int().positive(),
  title: Text,
  shortTitle: Text,
  items: z.array(RubricItem).min(1),
})
export type Pillar = z.infer<typeof Pillar>
export type PillarId = Pillar['id']

/** Points of an item that experts give: all of a scored item, the rest of a part-computed one, none of a computed one. */
export function expertPoints(item: RubricItem): number {
  if (item.kind === 'computed') return 0
  return item.kind === 'part' ? item.points - item.computedPoints : item.points
}

/** Points of an item that the system computes. */
export const systemPoints = (item: RubricItem): number => item.points - expertPoints(item)
