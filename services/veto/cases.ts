import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { paths } from '@/domain/paths'
import { appendEvent } from '../case/events'
import { asCase, type CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { membersOf, officersOf } from '../notify/people'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import type { VetoRecord } from './record'

/**
 * Running cases of the enterprises with these codes, their rows locked in one order: a guard that reads the vetoes
 * holds the same lock, so that no case moves on while one is entered.
 */
export const lockCasesOf = async (
  tx: Tx,
  creditCodes: readonly string[],
): Promise<{ creditCode: string; row: CaseRow }[]> => {
  if (creditCodes.length === 0) return []
  const rows = await tx.db
    .select({ creditCode: enterprise.creditCode, row: application })
    .from(application)
    .innerJoin(enterprise, eq(enterprise.id, application.enterpriseId))
    .where(
      and(
        inArray(enterprise.creditCode, [...new Set(creditCodes)]),
        isNull(application.settledAt),
        ne(application.stage, 'draft'),
      ),
    )
    .orderBy(asc(application.id))
    .for('update', { of: application })
  return rows.map(({ creditCode, row }) => ({ creditCode, row: asCase(row) }))
}

export type VetoNews = 'veto_added' | 'veto_updated' | 'veto_lifted' | 'veto_ended'

/** Writes into each running case what happened to a veto, and tells its officer and the enterprise, with the basis. */
export const tellCases = async (
  tx: Tx,
  ctx: Ctx,
  cases: readonly { creditCode: string; row: CaseRow }[],
  news: VetoNews,
  veto: VetoRecord,
): Promise<void> => {
  const { list, source, decisionNumber, legalBasis, decidedOn, expiresOn } = veto
  const facts = { list, source, decisionNumber, legalBasis, decidedOn, expiresOn }
  for (const { row } of cases.filter(one => one.creditCode === veto.creditCode)) {
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: news,
      audience: 'applicant',
      ...(ctx.actor.kind === 'person' ? { role: 'officer' as const } : {}),
      data: facts,
    })
    const params = { ...(await messageParams(tx, row)), ...facts, vetoList: list }
    const message = { template: news, applicationId: row.id, params }
    const eventKey = `${row.id}:${seq}:${news}`
    await tell(tx, ctx, await officersOf(tx, ctx, row), { ...message, eventKey })
    await tell(tx, ctx, await membersOf(tx, row), {
      ...message,
      eventKey: `${eventKey}:enterprise`,
      params: { ...params, path: paths.applyCase(row.id) },
    })
  }
}
