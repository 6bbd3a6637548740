import { z } from 'zod'
import { DRAFTING_ROLES } from '../application/sections/standard'
import { STANDARD_KINDS } from '../application/standard-number'
import { Level } from './schema-rubric'

/** A standing and what is proposed for it; what a row leaves out may be anything. */
const Standing = z.strictObject({
  /** On a list of standard leaders that still holds. */
  isLeader: z.literal(true).optional(),
  /** The last rank on that list it reaches to; whoever told none is behind all. */
  rankTo: z.int().min(1).max(500).optional(),
  drafting: z.enum(DRAFTING_ROLES).exclude(['none']).optional(),
  kinds: z.array(z.enum(STANDARD_KINDS)).min(1).optional(),
  level: Level,
  /** Where in the points of the level: 0 its lowest, 100 its highest. */
  at: z.int().min(0).max(100),
})

/** How standing among enterprise standard leaders and work on the standard move the proposal for one scored item. */
export const LeaderRule = z.strictObject({
  item: z.string(),
  /** Calendar years a listing holds, its own included. */
  validYears: z.int().min(1).max(5),
  /** The first that fits is proposed. */
  standings: z.array(Standing).min(1),
})
export type LeaderRule = z.infer<typeof LeaderRule>
