import { and, eq, isNull } from 'drizzle-orm'
import { withdrawalRequest } from '@/db/schema/conflict'
import { expertProfile } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import { recusal } from '@/db/schema/review'
import { type AnswerWithdrawal, mayAskIn } from '@/domain/conflict/withdrawal'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { openForOffice } from '../case/open-for-office'
import { actorId, type Ctx } from '../context'
import { panelSeats } from '../expert/seat'
import { vacateSeat } from '../expert/vacate'
import { messageParams } from '../notify/params'
import { membersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { schemeOf } from '../scheme/load'
import { type Tx, withTx } from '../tx'

type Asked = typeof withdrawalRequest.$inferSelect

/** Recuses an expert from a case; a seat held is emptied and drawn again, unless it could be for what its sheet says. */
const recuse = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  personId: string,
  asked: Asked,
): Promise<Outcome<null>> => {
  const seat = (await panelSeats(tx.db, row.id)).find(s => s.personId === personId)
  if (!seat) {
    await tx.db.insert(recusal).values({
      personId,
      enterpriseId: row.enterpriseId,
      applicationId: row.id,
      ground: asked.reason,
      by: actorId(ctx),
      at: ctx.now,
    })
    return done(null)
  }
  if (seat.sheet?.openedAt && seat.sheet.openedAt <= asked.at)
    return refuse('blocked', { reason: 'sheets_open' })
  await vacateSeat(tx, ctx, row, await schemeOf(tx.db, row.schemeVersionId), seat, {
    status: 'recused',
    because: asked.reason,
    event: 'expert_recused',
    role: 'officer',
  })
  return done(null)
}

/**
 * The officer answers a request. Granted: the expert is a stranger to the case from now on, on its panel or not; a seat
 * held is vacated, its sheet void, a replacement drawn. The enterprise reads the reason and learns nothing else.
 * Refuses: repeated once answered, invalid when nobody of the register bears the name, blocked out of season and when
 * the request came after the sheets were opened.
 */
export const answerWithdrawal = (ctx: Ctx, input: AnswerWithdrawal): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const row = opened.value
    const [asked] = await tx.db
      .select()
      .from(withdrawalRequest)
      .where(and(eq(withdrawalRequest.id, input.requestId), eq(withdrawalRequest.applicationId, row.id)))
    if (!asked) return refuse('missing')
    if (asked.answer) return refuse('repeated')
    if (input.answer === 'granted') {
      if (!mayAskIn(row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
      const [meant] = await tx.db
        .select({ id: person.id })
        .from(person)
        .innerJoin(expertProfile, eq(expertProfile.personId, person.id))
        .where(and(eq(person.id, input.personId), eq(person.name, asked.personName)))
      if (!meant) return refuse('invalid', { fields: { personId: 'required' } })
      const kept = await recuse(tx, ctx, row, meant.id, asked)
      if (!kept.ok) return kept
    }
    await tx.db
      .update(withdrawalRequest)
      .set({
        answer: input.answer,
        answerReason: input.reason,
        answeredBy: actorId(ctx),
        answeredAt: ctx.now,
      })
      .where(and(eq(withdrawalRequest.id, asked.id), isNull(withdrawalRequest.answer)))
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'withdrawal_answered',
      audience: 'applicant',
      role: 'officer',
      data: { answer: input.answer },
    })
    await tell(tx, ctx, await membersOf(tx, row), {
      template: 'withdrawal_answered',
      applicationId: row.id,
      params: await messageParams(tx, row),
      eventKey: `${row.id}:${seq}:withdrawal_answered`,
    })
    tx.audit({
      action: 'answer-withdrawal',
      target: 'application',
      targetId: row.id,
      reason: input.reason,
      data: { request: asked.id, answer: input.answer, personId: input.personId },
    })
    return done(null)
  })
