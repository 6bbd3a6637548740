import { and, eq } from 'drizzle-orm'
import { crossCheckNote } from '@/db/schema/cross-check'
import type { ExplainFinding } from '@/domain/cross-check/deeds'
import { isFlag, markOf } from '@/domain/cross-check/result'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { normaliseText } from '@/domain/text'
import { isDoneIn } from '@/domain/workflow/work'
import { lockOwnCase } from '../application/own-case'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'
import { compareNow } from './view-draft'

/**
 * Writes why a finding is as it is, for the officer to read; an empty note takes it back. Refuses with `stale` when the
 * finding no longer says what the writer saw.
 */
export const explainFinding = (ctx: Ctx, input: ExplainFinding): Promise<Outcome<{ key: string }>> =>
  withTx(ctx, async tx => {
    const { applicationId, key, mark } = input
    const own = await lockOwnCase(tx.db, ctx, applicationId, 'edit')
    const by = personOf(ctx)?.personId
    if (!own.ok || !by) return own.ok ? refuse('forbidden') : own
    const { row } = own.value
    if (row.stage !== 'draft' && !isDoneIn('corrections', row.stage))
      return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const { findings } = await compareNow(tx.db, ctx, row)
    const finding = findings.find(each => each.key === key)
    if (!finding || !isFlag(finding)) return refuse('missing')
    if (markOf(finding) !== mark) return refuse('stale')
    const note = normaliseText(input.note)
    if (note === '')
      await tx.db
        .delete(crossCheckNote)
        .where(and(eq(crossCheckNote.applicationId, applicationId), eq(crossCheckNote.key, key)))
    else
      await tx.db
        .insert(crossCheckNote)
        .values({ applicationId, key, mark, note, by, at: ctx.now })
        .onConflictDoUpdate({
          target: [crossCheckNote.applicationId, crossCheckNote.key],
          set: { mark, note, by, at: ctx.now },
        })
    tx.audit({
      action: 'explain-finding',
      target: 'application',
      targetId: applicationId,
      data: { key, isTakenBack: note === '' },
    })
    return done({ key })
  })
