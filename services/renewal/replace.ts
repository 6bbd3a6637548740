import { and, eq, sql } from 'drizzle-orm'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { mayBecome } from '@/domain/decision/certificate-machine'
import { messagesFor } from '@/domain/words/messages'
import { actorId, type Ctx } from '../context'
import type { Tx } from '../tx'

/** Notes that a renewed certificate takes the place of the one before it, which stays readable and names its successor. */
export const replaceCertificate = async (
  tx: Tx,
  ctx: Ctx,
  number: string,
  replacedBy: string,
  effectiveOn: string,
): Promise<void> => {
  const [old] = await tx.db.select().from(certificate).where(eq(certificate.number, number)).for('update')
  if (!old || !mayBecome(old.status, 'replaced')) return
  await tx.db
    .update(certificate)
    .set({ status: 'replaced', version: sql`${certificate.version} + 1` })
    .where(and(eq(certificate.id, old.id), eq(certificate.status, old.status)))
  await tx.db.insert(certificateStatus).values({
    certificateId: old.id,
    status: 'replaced',
    effectiveOn,
    reason: messagesFor('zh-CN').renewal.replaced,
    replacedBy,
    by: actorId(ctx),
    at: ctx.now,
  })
}
