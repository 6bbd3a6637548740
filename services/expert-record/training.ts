import { and, eq, isNull } from 'drizzle-orm'
import { expertTraining } from '@/db/schema/expert'
import { shanghaiDate } from '@/domain/calendar/days'
import type { AddExpertTraining, RemoveExpertTraining } from '@/domain/expert/record/input'
import { done, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { keepRecord } from './keep'

type Facts = Pick<AddExpertTraining, 'title' | 'hours' | 'onDay' | 'evidence'>
const told = ({ title, ...facts }: Facts) => ({ training: title, ...facts })

/** Puts a training on record with what shows it; one that lies ahead was not had yet. */
export const addExpertTraining = (ctx: Ctx, input: AddExpertTraining) =>
  keepRecord(ctx, input, 'add-expert-training', async tx => {
    const { personId, version: _, ...facts } = input
    if (facts.onDay > shanghaiDate(ctx.now)) return refuse('invalid', { fields: { onDay: 'in_future' } })
    await tx.db.insert(expertTraining).values({ ...facts, personId, addedBy: actorId(ctx), addedAt: ctx.now })
    return done({ kind: 'training_added', before: null, after: told(facts) })
  })

/** Takes a training off that was not had; it stays on record with the reason. */
export const removeExpertTraining = (ctx: Ctx, input: RemoveExpertTraining) =>
  keepRecord(ctx, input, 'remove-expert-training', async tx => {
    const [gone] = await tx.db
      .update(expertTraining)
      .set({ removedAt: ctx.now, removedBy: actorId(ctx), removedBecause: input.reason })
      .where(
        and(
          eq(expertTraining.id, input.trainingId),
          eq(expertTraining.personId, input.personId),
          isNull(expertTraining.removedAt),
        ),
      )
      .returning({
        title: expertTraining.title,
        hours: expertTraining.hours,
        onDay: expertTraining.onDay,
        evidence: expertTraining.evidence,
      })
    if (!gone) return refuse('missing')
    return done({ kind: 'training_removed', before: told(gone), after: null, reason: input.reason })
  })
