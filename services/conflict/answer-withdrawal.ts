import { and, eq, isNull } from 'drizzle-orm'
import { withdrawalRequest } from '@/db/schema/conflict'
import { expertProfile } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import { recusal } from '@/db/schema/review'
import { type AnswerWithdrawal, mayAskIn } from '@/domain/conflict/withdrawal'
import { openingOf, whyNotWithdraw } from '@/domain/expert/opening'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { openForOffice } from '../case/open-for-office'
import { actorId, type Ctx } from '../context'
import { openSheets } from '../expert/open-sheets'
import { panelFacts } from '../expert/panel-facts'
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
  scheme: Scheme,
  personId: string,
  asked: Asked,
): Promise<Outcome<null>> => {
  const panel = await panelFacts(tx.db, ctx, row, scheme)
  const found = panel.seats.find(({ seat }) => seat.personId === personId)
  if (!found) {
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
  const reason = whyNotWithdraw(found)
  if (reason) return refuse('blocked', { reason })
  await vacateSeat(tx, ctx, row, scheme, found.seat, {
    status: 'recused',
    because: asked.reason,
    event: 'expert_recused',
    role: 'officer',
  })
  return done(null)
}

/**
 * The officer answers a request. Granted: the expert is a stranger to the case from now on, on its panel or not; a seat
 * held is vacated, its sheet void, a replacement drawn. The enterprise reads the reason and learns nothing else. Sheets
 * that waited for this answer are opened with it. Refuses: repeated once answered, invalid when nobody of the register
 * bears the name, blocked out of season, and blocked sheets_open when it would empty a seat whose sheet has been read.
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
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    if (input.answer === 'granted') {
      if (!mayAskIn(row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
      const [meant] = await tx.db
        .select({ id: person.id })
        .from(person)
        .innerJoin(expertProfile, eq(expertProfile.personId, person.id))
        .where(and(eq(person.id, input.personId), eq(person.name, asked.personName)))
      if (!meant) return refuse('invalid', { fields: { personId: 'required' } })
      const kept = await recuse(tx, ctx, row, scheme, meant.id, asked)
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
    if (isDoneIn('scoring', row.stage) && openingOf(await panelFacts(tx.db, ctx, row, scheme)) === 'full')
      await openSheets(tx, ctx, row, scheme)
    return done(null)
  })
