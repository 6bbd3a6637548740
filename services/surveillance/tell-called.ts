import type { certificate } from '@/db/schema/certificate'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'

type Known = typeof certificate.$inferSelect

/** What a message about a drawn certificate names. */
export const called = (known: Known, round: string, due: string) => ({
  brand: known.brandName,
  product: known.productName,
  enterprise: known.holderName,
  round,
  due,
})

/** Tells those drawn to go to a target that they were, each once. */
export const tellCalled = (
  tx: Tx,
  ctx: Ctx,
  target: { id: string; roundId: string; dueOn: string },
  known: Known,
  round: string,
  people: readonly string[],
): Promise<void> =>
  tell(tx, ctx, people, {
    template: 'surveillance_called',
    eventKey: `${target.id}:surveillance_called`,
    applicationId: known.applicationId,
    certificateId: known.id,
    params: { ...called(known, round, target.dueOn), path: paths.reviewRound(target.roundId) },
  })
