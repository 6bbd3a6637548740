import { and, desc, eq, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { crossCheck } from '@/db/schema/cross-check'
import { shanghaiDate } from '@/domain/calendar/days'
import { sinceWhen } from '@/domain/cross-check/carried'
import type { CrossCheckView } from '@/domain/cross-check/result'
import { done, type Outcome } from '@/domain/outcome'
import { readDrafts } from '../application/drafts'
import { ownCase } from '../application/own-case'
import type { CaseRow } from '../case/load'
import { latestSnapshot } from '../case/sections'
import type { Ctx } from '../context'
import { database } from '../database'
import { listEvidence } from '../evidence/list'
import { promiseText } from '../evidence/promise-text'
import { withTx } from '../tx'
import { computeCrossCheck } from './compute'
import { readNotes, withNotes } from './explained'

/** The comparison as the answers and files of a case stand now, with personal answers among the compared. */
export const compareNow = async (db: Db, ctx: Ctx, row: CaseRow): Promise<CrossCheckView> => {
  const sections = await readDrafts(db, row.id)
  const files = await listEvidence(db, row.id)
  const notes = await readNotes(db, row.id)
  const checked = await computeCrossCheck(
    db,
    sections,
    files.filter(file => file.status !== 'rejected'),
    shanghaiDate(ctx.now),
  )
  return { state: 'now', at: null, files: checked.files, findings: withNotes(checked.findings, notes) }
}

/** Submissions looked back at: more than any scheme has rounds of. */
const MOST_BEFORE = 10

/**
 * The comparison as it was when the case was handed in last, or that it is still under way. What an earlier submission
 * was told of the same answer and file says since when.
 */
export const readSubmitted = async (db: Db, applicationId: string): Promise<CrossCheckView> => {
  const frozen = await latestSnapshot(db, applicationId)
  const [kept, ...before] = frozen
    ? await db
        .select()
        .from(crossCheck)
        .where(and(eq(crossCheck.applicationId, applicationId), lte(crossCheck.snapshotSeq, frozen.seq)))
        .orderBy(desc(crossCheck.snapshotSeq))
        .limit(MOST_BEFORE)
    : []
  if (!kept || kept.snapshotSeq !== frozen?.seq)
    return { state: 'under_way', at: null, files: [], findings: [] }
  const earlier = before.map(({ at, data }) => ({ at: at.toISOString(), findings: data.findings }))
  return {
    state: 'submitted',
    at: kept.at.toISOString(),
    files: kept.data.files,
    findings: withNotes(kept.data.findings, kept.notes).map(finding => ({
      ...finding,
      since: sinceWhen(finding, earlier),
    })),
  }
}

/** Files that came before texts were read, or by another way, are read now; what is promised twice is done once. */
const promiseMissing = async (ctx: Ctx, applicationId: string, view: CrossCheckView): Promise<void> => {
  if (!view.files.some(file => file.state === 'pending')) return
  await withTx({ ...ctx, idempotency: undefined }, async tx => {
    await promiseText(tx, { status: 'clean', mime: 'application/pdf', applicationId })
    return done(null)
  })
}

/**
 * What the members of an enterprise see of the comparison: while the application can be changed as it stands now, and
 * afterwards as it was handed in.
 */
export const viewDraftCheck = async (ctx: Ctx, applicationId: string): Promise<Outcome<CrossCheckView>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, applicationId)
  if (!own.ok) return own
  const { row } = own.value
  if (row.stage !== 'draft' && row.stage !== 'correction') return done(await readSubmitted(db, row.id))
  const view = await compareNow(db, ctx, row)
  await promiseMissing(ctx, row.id, view)
  return done(view)
}
