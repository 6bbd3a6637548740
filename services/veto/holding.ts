import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { enterprise } from '@/db/schema/enterprise'
import { vetoEntry } from '@/db/schema/veto'
import { vetoState } from '@/domain/veto/state'

/** An entry that holds, as the enterprise is told it: all of its basis and when it ends. */
export type HoldingVeto = {
  id: string
  list: string
  source: string
  decisionNumber: string
  decidedOn: string
  legalBasis: string
  expiresOn: string
}

/** The entries that hold against an enterprise on a day. */
export const holdingVetoes = async (db: Db, enterpriseId: string, today: string): Promise<HoldingVeto[]> => {
  const rows = await db
    .select({ veto: vetoEntry })
    .from(vetoEntry)
    .innerJoin(enterprise, eq(enterprise.creditCode, vetoEntry.creditCode))
    .where(
      and(eq(enterprise.id, enterpriseId), isNull(vetoEntry.withdrawnAt), lte(vetoEntry.decidedOn, today)),
    )
    .orderBy(asc(vetoEntry.expiresOn))
    .limit(50)
  return rows
    .map(({ veto }) => veto)
    .filter(veto => vetoState(veto, today) === 'in_force')
    .map(({ id, list, source, decisionNumber, decidedOn, legalBasis, expiresOn }) => ({
      id,
      list,
      source,
      decisionNumber,
      decidedOn,
      legalBasis,
      expiresOn,
    }))
}
