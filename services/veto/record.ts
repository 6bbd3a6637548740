import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { inForce } from '@/db/queries/conflicted'
import { enterprise } from '@/db/schema/enterprise'
import { vetoChange, vetoEntry } from '@/db/schema/veto'
import { VETO_COLUMNS, type VetoCells } from '@/domain/veto/sheet'
import { actorId, type Ctx } from '../context'
import type { Tx } from '../tx'

export type VetoRecord = typeof vetoEntry.$inferSelect

/** An entry as the cells of a list. */
export const cellsOf = (veto: VetoRecord): VetoCells => ({
  enterpriseName: veto.enterpriseName,
  creditCode: veto.creditCode,
  list: veto.list,
  source: veto.source,
  decisionNumber: veto.decisionNumber,
  decidedOn: veto.decidedOn,
  legalBasis: veto.legalBasis,
  expiresOn: veto.expiresOn,
  repairedOn: veto.repairedOn ?? '',
})

/** The columns of an entry with these cells. */
export const columnsOf = (cells: VetoCells) => ({ ...cells, repairedOn: cells.repairedOn || null })

/** The standing entries of the enterprises with these codes; of a withdrawn one nothing is left. */
export const standingVetoes = async (db: Db, creditCodes: readonly string[]): Promise<VetoRecord[]> =>
  creditCodes.length === 0
    ? []
    : db
        .select()
        .from(vetoEntry)
        .where(and(inArray(vetoEntry.creditCode, [...new Set(creditCodes)]), isNull(vetoEntry.withdrawnAt)))

/** Codes among these whose enterprise the person has a tie to: such a person enters and lifts nothing there. */
export const tiedCodes = async (
  db: Db,
  personId: string,
  creditCodes: readonly string[],
  today: string,
): Promise<Set<string>> => {
  if (creditCodes.length === 0) return new Set()
  const rows = await db
    .select({ creditCode: enterprise.creditCode })
    .from(enterprise)
    .where(
      and(
        inArray(enterprise.creditCode, [...new Set(creditCodes)]),
        sql`exists (select 1 from person_tie k where k.person_id = ${personId} and k.enterprise_id = ${enterprise.id}
          and ${inForce(today)})`,
      ),
    )
  return new Set(rows.map(row => row.creditCode))
}

type Kind = (typeof vetoChange.$inferInsert)['kind']

/** Writes down what happened to an entry: before and after, by whom, why, and with which import. */
export const recordChange = async (
  tx: Tx,
  ctx: Ctx,
  change: {
    vetoId: string
    kind: Kind
    before: VetoCells | null
    after: VetoCells | null
    reason?: string
    importId?: string | null
  },
): Promise<void> => {
  await tx.db.insert(vetoChange).values({ ...change, by: actorId(ctx), at: ctx.now })
}

/** The cells of a stored change, for taking it back. */
export const storedCells = (stored: Record<string, string | null> | null): VetoCells | null => {
  if (!stored) return null
  const cells: Record<string, string> = {}
  for (const column of VETO_COLUMNS) cells[column] = stored[column] ?? ''
  return cells as VetoCells
}
