import { eq } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import type { ExtendMany } from '@/domain/board/office-inputs'
import { done, type Outcome, type RefusalCode } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { officerOnly } from '../people/officer-only'
import { extendDue } from './extend-due'

/** What became of one of many cases: its new last day, or why it has none. */
export type Extended = { id: string; reference: string } & (
  | { due: string }
  | { because: RefusalCode; reason: string | null }
)

/**
 * Gives several enterprises more time for their corrections for one reason, each as extendDue does and in a transaction
 * of its own: one that is refused, as stale, missing or without an extension left, holds up none of the others.
 */
export const extendMany = async (ctx: Ctx, input: ExtendMany): Promise<Outcome<{ cases: Extended[] }>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const cases: Extended[] = []
  for (const { applicationId, version } of input.cases) {
    const outcome = await extendDue(
      ctx.idempotency
        ? { ...ctx, idempotency: { ...ctx.idempotency, key: `${ctx.idempotency.key}:${applicationId}` } }
        : ctx,
      { applicationId, version, reason: input.reason },
    )
    const isHidden = !outcome.ok && outcome.because.code === 'missing'
    const [row] = isHidden
      ? []
      : await database()
          .orm.select({ reference: application.reference })
          .from(application)
          .where(eq(application.id, applicationId))
    cases.push({
      id: applicationId,
      reference: row?.reference ?? '',
      ...(outcome.ok
        ? { due: outcome.value.due }
        : { because: outcome.because.code, reason: outcome.because.reason ?? null }),
    })
  }
  return done({ cases })
}
