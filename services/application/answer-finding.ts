import { and, eq, isNull } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import { finding } from '@/db/schema/visit'
import type { AnswerFinding } from '@/domain/application/deeds'
import { FINDING_ANSWER } from '@/domain/application/upload-limits'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { STAGE_TABLE } from '@/domain/workflow/table'
import { appendEvent } from '../case/events'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import { type Tx, withTx } from '../tx'
import { lockOwnCase } from './own-case'

const answerFile = async (tx: Tx, input: AnswerFinding): Promise<Outcome<string | null>> => {
  if (!input.evidenceId) return done(null)
  const [file] = await tx.db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.id, input.evidenceId),
        eq(evidence.applicationId, input.applicationId),
        eq(evidence.kind, FINDING_ANSWER),
        isNull(evidence.removedAt),
      ),
    )
  if (!file) return refuse('invalid', { fields: { evidenceId: 'unknown' } })
  if (file.status !== 'clean') return refuse('pending', { reason: 'file_not_examined' })
  await tx.db
    .update(evidence)
    .set({ frozenAt: file.frozenAt ?? file.uploadedAt })
    .where(eq(evidence.id, file.id))
  return done(file.id)
}

/**
 * The enterprise's answer to a finding of the site visit, with a file if it has one; the inspectors close it. A finding
 * that was left open may be answered until the case ends. Refuses: missing, forbidden, blocked (wrong_stage,
 * finding_closed), stale, invalid for a file that is none of its answers, pending while the file is examined.
 */
export const answerFinding = (ctx: Ctx, input: AnswerFinding): Promise<Outcome<{ version: number }>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok) return own
    const { row, roles } = own.value
    if (STAGE_TABLE[row.stage].isEnd) return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const [found] = await tx.db
      .select()
      .from(finding)
      .where(and(eq(finding.id, input.findingId), eq(finding.applicationId, row.id)))
    if (!found) return refuse('missing')
    if (found.status === 'closed') return refuse('blocked', { reason: 'finding_closed', conditions: [] })
    if (found.version !== input.version) return refuse('stale')
    const file = await answerFile(tx, input)
    if (!file.ok) return file
    const updated = await tx.db
      .update(finding)
      .set({
        status: 'answered',
        answer: input.answer,
        answerEvidenceId: file.value ?? found.answerEvidenceId,
        version: found.version + 1,
      })
      .where(and(eq(finding.id, found.id), eq(finding.version, input.version)))
      .returning({ version: finding.version })
    const [after] = updated
    if (!after) return refuse('stale')
    const role = (['editor', 'signer', 'owner'] as const).find(r => roles.includes(r))
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'finding_answered',
      audience: 'applicant',
      data: { code: found.code },
      ...(role ? { role } : {}),
    })
    await keepWaiting(tx, ctx, row.id)
    tx.audit({
      action: 'answer-finding',
      target: 'application',
      targetId: row.id,
      data: { code: found.code },
    })
    return done({ version: after.version })
  })
