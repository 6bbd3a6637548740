import { and, eq, isNull } from 'drizzle-orm'
import { notification } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'

/** Marks the person's own reminders as read. */
export const markNotificationsRead = (ctx: Ctx): Promise<Outcome<{ read: number }>> =>
  withTx(ctx, async tx => {
    const person = personOf(ctx)
    if (!person) return refuse('unauthenticated')
    const rows = await tx.db
      .update(notification)
      .set({ readAt: ctx.now })
      .where(and(eq(notification.personId, person.personId), isNull(notification.readAt)))
      .returning({ id: notification.id })
    tx.audit({
      action: 'mark-notifications-read',
      target: 'person',
      targetId: person.personId,
      data: { read: rows.length },
    })
    return done({ read: rows.length })
  })
