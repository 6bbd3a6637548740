import { eq, sql } from 'drizzle-orm'
import { draftSection } from '@/db/schema/application'
import { person } from '@/db/schema/people'
import type { SaveSelfScore } from '@/domain/application/deeds'
import {
  chosenPoints,
  itemByCode,
  type KeptSelfScore,
  kindsFor,
  SELF_SCORE,
  scoredAfter,
} from '@/domain/application/self-score'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { type Ctx, personOf } from '../context'
import { type Tx, withTx } from '../tx'
import { lockOwnCase } from './own-case'
import { readSelfScore } from './read-self-score'

/** What a save leaves behind: the version of the item's entry, the points it now has, and which item comes next. */
export type SelfSaved = {
  item: string
  version: number
  points: number | null
  /** Code of the next item that people score. */
  following: string | null
}

type Kept = KeptSelfScore[string]

/** Who saved the item since, when, and what it says now. */
const staleItem = async (tx: Tx, now: Kept | undefined): Promise<Outcome<never>> => {
  if (!now) return refuse('stale', { current: { version: 0, values: {} } })
  const { points, claim, kinds, version, savedAt, savedBy } = now
  const [by] = await tx.db.select({ name: person.name }).from(person).where(eq(person.id, savedBy))
  return refuse('stale', {
    changed: { by: by?.name ?? '', at: savedAt, what: 'save-self-score' },
    current: { version, values: { points, claim, kinds } },
  })
}

const write = async (tx: Tx, ctx: Ctx, applicationId: string, data: KeptSelfScore, savedBy: string) =>
  tx.db
    .insert(draftSection)
    .values({ applicationId, section: SELF_SCORE, data, savedAt: ctx.now, savedBy })
    .onConflictDoUpdate({
      target: [draftSection.applicationId, draftSection.section],
      set: { data, version: sql`${draftSection.version} + 1`, savedAt: ctx.now, savedBy },
    })

/**
 * Saves what the enterprise gives itself on one item of the rubric, while the application is a draft; afterwards it is
 * frozen with what was submitted. Refuses with stale when a colleague saved the same item, with invalid for points or
 * evidence the item does not have, with blocked:wrong_stage once submitted.
 */
export const saveSelfScore = (ctx: Ctx, input: SaveSelfScore): Promise<Outcome<SelfSaved>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok) return own
    const { row, scheme } = own.value
    if (!isDoneIn('self_score', row.stage))
      return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const item = itemByCode(scheme, input.item)
    if (!item) return refuse('invalid', { fields: { item: 'unknown' } })
    const chosen = chosenPoints(item, input, scheme)
    if (!chosen.ok)
      return refuse('invalid', {
        fields: { [chosen.code === 'item_is_computed' ? 'item' : 'points']: chosen.code },
      })
    const allowed = kindsFor(scheme, item)
    if (input.kinds.some(kind => !allowed.includes(kind)))
      return refuse('invalid', { fields: { kinds: 'unknown' } })
    const kept = await readSelfScore(tx.db, row.id)
    const before = kept[item.code]
    if ((before?.version ?? 0) !== input.version) return staleItem(tx, before)
    const { points } = chosen
    const following = scoredAfter(scheme, item)
    const kinds = allowed.filter(kind => input.kinds.includes(kind))
    const said = { points, claim: input.claim, kinds }
    const isSame =
      before !== undefined &&
      before.points === points &&
      before.claim === said.claim &&
      before.kinds.join() === kinds.join()
    if (isSame) return done({ item: item.code, version: before.version, points, following })
    const savedBy = personOf(ctx)?.personId
    if (!savedBy) throw new Error('only a person can save a self-score')
    const version = input.version + 1
    const entry = { ...said, version, savedAt: ctx.now.toISOString(), savedBy }
    await write(tx, ctx, row.id, { ...kept, [item.code]: entry }, savedBy)
    tx.audit({
      action: 'save-self-score',
      target: 'application',
      targetId: row.id,
      data: { item: item.code, version },
    })
    return done({ item: item.code, version, points, following })
  })
