import { z } from 'zod'
import type { Scheme } from '../scheme/schema'
import { expertPoints, type Level, type RubricItem } from '../scheme/schema-rubric'
import { pointsRange, tenths } from '../scoring/points'

/** Where the self-score lies among the stored sections of a draft; it is no section of the form and never asked for. */
export const SELF_SCORE = 'self_score'

/** Longest claim to one item, in characters. */
export const CLAIM_CHARS = 300

/** What the enterprise says of itself on one item: points out of the experts' part, a claim, the evidence it rests on. */
export const SelfEntry = z.strictObject({
  points: z.number().nullable(),
  claim: z.string(),
  kinds: z.array(z.string()),
})
export type SelfEntry = z.infer<typeof SelfEntry>

/** A self-score as submitted, by code of the item. */
export const SelfScore = z.record(z.string(), SelfEntry)
export type SelfScore = z.infer<typeof SelfScore>

/** An entry of a draft: every item has its own version, so that colleagues on two items are not in each other's way. */
const KeptEntry = SelfEntry.extend({ version: z.int(), savedAt: z.string(), savedBy: z.string() })
export const KeptSelfScore = z.record(z.string(), KeptEntry)
export type KeptSelfScore = z.infer<typeof KeptSelfScore>

type Rules = Pick<Scheme, 'levels' | 'scoring'>

/** Points in the middle of a level, on the scheme's step; undefined for an item nobody scores by hand. */
export function middleOfLevel(item: RubricItem, level: Level, rules: Rules): number | undefined {
  const { pointStep } = rules.scoring
  const max = expertPoints(item)
  const range = max > 0 ? pointsRange(level, max, rules.levels, pointStep) : undefined
  return range && Math.floor((range.min + range.max) / 2 / pointStep) * pointStep
}

type PointsProblem =
  | 'item_is_computed'
  | 'points_out_of_range'
  | 'points_not_on_step'
  | 'points_outside_level'

/**
 * The points that a chosen level and typed points stand for: the middle of the level when no points are typed, null when
 * neither is given. Points that do not belong to the chosen level are refused, since one of the two must be a slip.
 */
export function chosenPoints(
  item: RubricItem,
  chosen: { level?: Level | undefined; points?: number | undefined },
  rules: Rules,
): { ok: true; points: number | null } | { ok: false; code: PointsProblem } {
  const max = expertPoints(item)
  const { level, points } = chosen
  if (max === 0) return { ok: false, code: 'item_is_computed' }
  if (points === undefined)
    return { ok: true, points: level === undefined ? null : (middleOfLevel(item, level, rules) ?? null) }
  if (points < 0 || points > max) return { ok: false, code: 'points_out_of_range' }
  const scaled = tenths(points)
  const { pointStep } = rules.scoring
  if (scaled === undefined || scaled % Math.round(pointStep * 10) !== 0)
    return { ok: false, code: 'points_not_on_step' }
  const range = level === undefined ? undefined : pointsRange(level, max, rules.levels, pointStep)
  if (range && (points < range.min || points > range.max)) return { ok: false, code: 'points_outside_level' }
  return { ok: true, points }
}

/** The item with a code in a scheme version. */
export const itemByCode = (scheme: Pick<Scheme, 'pillars'>, code: string): RubricItem | undefined =>
  scheme.pillars.flatMap(pillar => pillar.items).find(item => item.code === code)

/** Code of the next item after this one that people score; null after the last. */
export function scoredAfter(scheme: Pick<Scheme, 'pillars'>, item: RubricItem): string | null {
  const items = scheme.pillars.flatMap(pillar => pillar.items)
  const at = items.findIndex(one => one.code === item.code)
  return items.slice(at + 1).find(one => one.kind !== 'computed')?.code ?? null
}

/** Ids of the kinds of evidence that prove an item in a scheme version. */
export const kindsFor = (scheme: Pick<Scheme, 'evidence'>, item: Pick<RubricItem, 'id'>): string[] =>
  scheme.evidence.filter(kind => kind.criteria.includes(item.id)).map(kind => kind.id)

/** A draft's self-score as it is frozen: what was said, not who saved it when; undefined when nothing was said. */
export function frozenSelfScore(kept: KeptSelfScore): SelfScore | undefined {
  const said = Object.entries(kept).flatMap(([code, { points, claim, kinds }]) =>
    points === null && claim === '' && kinds.length === 0 ? [] : [[code, { points, claim, kinds }] as const],
  )
  return said.length > 0 ? Object.fromEntries(said) : undefined
}

/**
 * Points of a whole item by the enterprise's own judgement: its points for the experts' part and the computed part. Null
 * where nothing was judged, and for items that are computed as a whole.
 */
export const selfPoints = (
  item: RubricItem,
  entry: SelfEntry | undefined,
  computed: number | undefined,
): number | null =>
  item.kind === 'computed' || entry === undefined || entry.points === null
    ? null
    : Math.round((entry.points + (item.kind === 'part' ? (computed ?? 0) : 0)) * 10) / 10
