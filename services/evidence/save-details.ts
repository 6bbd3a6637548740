import { eq } from 'drizzle-orm'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import type { SaveDetails } from '@/domain/application/deeds'
import { shanghaiDate } from '@/domain/calendar/days'
import { canonicalJson } from '@/domain/canonical-json'
import { readDetails } from '@/domain/evidence/details'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { mayChangeKind } from './may-upload'
import { lockOwnFile } from './own-file'

export type SavedDetails = { id: string; kind: string; version: number; savedAt: string }

/**
 * Saves what is told about a file: issuer, number, dates. Refuses invalid with a code per field, stale with what a
 * colleague saved meanwhile, blocked while one of the kinds it serves is frozen.
 */
export const saveDetails = (ctx: Ctx, input: SaveDetails): Promise<Outcome<SavedDetails>> =>
  withTx(ctx, async tx => {
    const found = await lockOwnFile(tx, ctx, input)
    if (!found.ok) return found
    const { own, row } = found.value
    for (const kind of (await servedKinds(tx.db, row.applicationId)).get(row.id) ?? [row.kind]) {
      const open = await mayChangeKind(tx.db, own, kind)
      if (!open.ok) return open
    }
    const { applicationId: _, evidenceId: __, version, ...typed } = input
    if (version !== row.detailsVersion)
      return refuse('stale', { current: { version: row.detailsVersion, values: row.details } })
    const read = readDetails(typed, shanghaiDate(ctx.now))
    if (!read.ok) return refuse('invalid', { fields: read.problems })
    const details = Object.fromEntries(Object.entries(read.value).filter(([, value]) => value !== ''))
    const saved = { id: row.id, kind: row.kind, savedAt: ctx.now.toISOString() }
    if (canonicalJson(details) === canonicalJson(row.details)) return done({ ...saved, version })
    await tx.db
      .update(evidence)
      .set({ details, detailsVersion: version + 1 })
      .where(eq(evidence.id, row.id))
    tx.audit({
      action: 'save-evidence-details',
      target: 'application',
      targetId: row.applicationId,
      data: { evidence: row.id, fields: Object.keys(details) },
    })
    return done({ ...saved, version: version + 1 })
  })
