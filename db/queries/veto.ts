import { type SQL, sql } from 'drizzle-orm'

/** Whether the entry `v` of a veto list holds on a day. It ends by itself when it expires, is repaired or withdrawn. */
export const vetoInForce = (today: string): SQL =>
  sql`v.withdrawn_at is null and v.repaired_on is null and v.decided_on <= ${today} and v.expires_on >= ${today}`

/** How many entries hold against an enterprise on a day. */
export const vetoCount = (enterpriseId: SQL | string, today: string): SQL =>
  sql`(select count(*)::int from veto_entry v join enterprise h on h.credit_code = v.credit_code
    where h.id = ${enterpriseId} and ${vetoInForce(today)})`
