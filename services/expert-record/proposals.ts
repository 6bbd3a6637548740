import { and, count, eq, isNull } from 'drizzle-orm'
import { expertProfile, expertProposal } from '@/db/schema/expert'
import type { AnswerExpertProposal, ProposeExpertChange } from '@/domain/expert/record/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { actorId, type Ctx, personOf } from '../context'
import { lockPerson } from '../people/access'
import { withTx } from '../tx'
import { keepRecord } from './keep'

/** Proposals of one expert that may wait for an answer at a time. */
const MOST_OPEN = 10

/** An expert asks for a change of the own record; the register stays as it is until the office answers. */
export const proposeExpertChange = async (
  ctx: Ctx,
  input: ProposeExpertChange,
): Promise<Outcome<{ id: string }>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'expert') && !hasRole(me, 'inspector')) return refuse('missing')
  const { personId } = me
  return withTx(ctx, async tx => {
    await lockPerson(tx, personId)
    const [profile] = await tx.db
      .select({ id: expertProfile.personId })
      .from(expertProfile)
      .where(eq(expertProfile.personId, personId))
    if (!profile) return refuse('missing')
    const [open] = await tx.db
      .select({ n: count() })
      .from(expertProposal)
      .where(and(eq(expertProposal.personId, personId), isNull(expertProposal.answer)))
    if ((open?.n ?? 0) >= MOST_OPEN) return refuse('limited', { reason: 'too_many_requests' })
    const [made] = await tx.db
      .insert(expertProposal)
      .values({ personId, text: input.text, at: ctx.now })
      .returning({ id: expertProposal.id })
    if (!made) throw new Error('no proposal was kept')
    tx.audit({ action: 'propose-expert-change', target: 'person', targetId: personId })
    return done({ id: made.id })
  })
}

/** The office answers a proposal once; the expert reads the answer and its reason beside it. */
export const answerExpertProposal = (ctx: Ctx, input: AnswerExpertProposal) =>
  keepRecord(ctx, input, 'answer-expert-proposal', async tx => {
    const { proposalId, personId, answer, reason } = input
    const [answered] = await tx.db
      .update(expertProposal)
      .set({ answer, answerReason: reason, answeredBy: actorId(ctx), answeredAt: ctx.now })
      .where(
        and(
          eq(expertProposal.id, proposalId),
          eq(expertProposal.personId, personId),
          isNull(expertProposal.answer),
        ),
      )
      .returning({ text: expertProposal.text })
    if (!answered) return refuse('missing')
    return done({ kind: 'proposal_answered', before: { text: answered.text }, after: { answer }, reason })
  })
