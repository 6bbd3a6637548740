import { asc, eq } from 'drizzle-orm'
import { snapshot } from '@/db/schema/application'
import { person } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { ownCase } from './own-case'
import { type CaseShell, caseShell } from './shell'

export type Receipt = {
  shell: CaseShell
  submissions: { seq: number; hash: string; at: string; signedBy: string; files: number }[]
  /** Working days of the stage that follows. */
  formalCheckDays: number
}

const fileCount = (data: unknown): number =>
  typeof data === 'object' && data !== null && 'files' in data && Array.isArray(data.files)
    ? data.files.length
    : 0

/** What the applicant can show for a submission: reference, hash, when and by whom. */
export const viewReceipt = async (ctx: Ctx, id: string): Promise<Outcome<Receipt>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const rows = await db
    .select({
      seq: snapshot.seq,
      hash: snapshot.hash,
      at: snapshot.at,
      data: snapshot.data,
      signedBy: person.name,
    })
    .from(snapshot)
    .leftJoin(person, eq(person.id, snapshot.signedBy))
    .where(eq(snapshot.applicationId, own.value.row.id))
    .orderBy(asc(snapshot.seq))
  if (rows.length === 0) return refuse('missing')
  return done({
    shell: await caseShell(db, ctx, own.value),
    submissions: rows.map(row => ({
      seq: row.seq,
      hash: row.hash,
      at: row.at.toISOString(),
      signedBy: row.signedBy ?? '',
      files: fileCount(row.data),
    })),
    formalCheckDays: own.value.scheme.limits.formal_check,
  })
}
