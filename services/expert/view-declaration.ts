import { eq } from 'drizzle-orm'
import { enterprise } from '@/db/schema/enterprise'
import type { DeclarationView } from '@/domain/expert/views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { loadCase } from '../case/load'
import type { Ctx } from '../context'
import { database } from '../database'
import { mySeat } from './seat'

/** The one page an invited expert may open: enterprise and brand, to judge whether there is a conflict. */
export const viewDeclaration = async (ctx: Ctx, applicationId: string): Promise<Outcome<DeclarationView>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  const seat = row ? await mySeat(db, ctx, row) : null
  if (!row || !seat || row.stage !== 'expert_review') return refuse('missing')
  const [holder] = await db
    .select({ name: enterprise.name, creditCode: enterprise.creditCode })
    .from(enterprise)
    .where(eq(enterprise.id, row.enterpriseId))
  return done({
    id: row.id,
    brand: row.brandName,
    enterprise: holder?.name ?? '',
    creditCode: holder?.creditCode ?? '',
    due: row.dueOn,
    answerBy: seat.answerBy,
    status: seat.status,
  })
}
