import { and, eq } from 'drizzle-orm'
import { draftChange } from '@/db/schema/collaboration'
import type { RestoreAnswer } from '@/domain/application/collaboration-deeds'
import type { Field } from '@/domain/application/field'
import { isSectionId, sectionOf } from '@/domain/application/sections'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { ownCase } from './own-case'
import { openPrivate } from './private'
import { saveSection } from './save-section'

/** What an input of a field holds when nothing is answered. */
const nothingIn = (field: Field | undefined): unknown => {
  switch (field?.kind) {
    case 'table':
    case 'choices':
      return []
    case 'figures':
    case 'particulars':
      return {}
    case 'accept':
      return false
    default:
      return ''
  }
}

/**
 * Puts an answer back to what stood before a change, as a new change of the one who does so. Saved by the same deed as
 * the form: in a stage and at a place that may be edited, from the version that was seen (stale otherwise).
 */
export const restoreAnswer = async (
  ctx: Ctx,
  input: RestoreAnswer,
): Promise<Outcome<{ section: string; version: number }>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, input.applicationId, 'edit')
  if (!own.ok) return own
  const [change] = await db
    .select()
    .from(draftChange)
    .where(and(eq(draftChange.id, input.changeId), eq(draftChange.applicationId, own.value.row.id)))
  if (!change || !isSectionId(change.section)) return refuse('missing')
  const { section, field } = change
  const before = openPrivate({ [field]: change.before })[field]
  const saved = await saveSection(ctx, {
    applicationId: input.applicationId,
    section,
    version: input.version,
    patch: { [field]: before ?? nothingIn(sectionOf(section).fields[field]) },
  })
  if (!saved.ok) return saved
  if (!saved.value.accepted.includes(field)) return refuse('invalid', { fields: { [field]: 'unknown' } })
  return done({ section, version: saved.value.version })
}
