import { eq, sql } from 'drizzle-orm'
import { application, correction, correctionItem } from '@/db/schema/application'
import { isEvidenceKind } from '@/domain/application/evidence-kinds'
import { isSectionId, sectionOf } from '@/domain/application/sections'
import { done, refuse } from '@/domain/outcome'
import { actorId } from '../../context'
import type { CorrectionEntry } from '../move-facts'
import type { EffectDeed } from './deed'

const isKnown = ({ section, field, evidenceKind }: CorrectionEntry): boolean => {
  if (!isSectionId(section)) return false
  if (evidenceKind !== null) return field === null && isEvidenceKind(evidenceKind)
  return field !== null && Object.hasOwn(sectionOf(section).fields, field)
}

const placeOf = ({ section, field, evidenceKind }: CorrectionEntry): string =>
  `${section}/${field}/${evidenceKind}`

/** Opens the one complete correction list; what it names is unlocked and nothing else. */
export const openCorrection: EffectDeed = async (tx, ctx, { before, move }) => {
  const openedBy = actorId(ctx)
  const items = move.items ?? []
  if (!openedBy) throw new Error('only a person can return a case')
  const strange = items.findIndex(item => !isKnown(item))
  if (strange >= 0) return refuse('invalid', { fields: { [`items.${strange}`]: 'unknown' } })
  if (new Set(items.map(placeOf)).size < items.length)
    return refuse('invalid', { fields: { items: 'repeated' } })
  const round = before.correctionRounds + 1
  const [opened] = await tx.db
    .insert(correction)
    .values({ applicationId: before.id, round, openedAt: ctx.now, openedBy })
    .returning({ id: correction.id })
  if (!opened) throw new Error('no correction was opened')
  await tx.db
    .insert(correctionItem)
    .values(items.map((item, i) => ({ correctionId: opened.id, seq: i + 1, ...item })))
  await tx.db
    .update(application)
    .set({
      correctionRounds: round,
      flags: sql`array(select distinct unnest(${application.flags} || array['correction']))`,
    })
    .where(eq(application.id, before.id))
  return done(null)
}
