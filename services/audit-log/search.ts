import { sql } from 'drizzle-orm'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { recordRead } from '../security-log'
import { type AuditQuery, type AuditRow, auditRows, mayAudit } from './query'

export const AUDIT_PER_PAGE = 100

/** A page of the audit log, and the cursor of the next one. */
export type AuditPage = { rows: AuditRow[]; next: number | null; last: number }

/** Searches the audit log for an auditor. The search is itself a line of the log. */
export const searchAudit = async (
  ctx: Ctx,
  query: AuditQuery,
  before: number | null,
): Promise<Outcome<AuditPage>> => {
  const may = mayAudit(ctx)
  if (!may.ok) return may
  const rows = await auditRows(query, before, AUDIT_PER_PAGE + 1)
  const shown = rows.slice(0, AUDIT_PER_PAGE)
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const latest = await database().orm.execute<{ last: string | null }>(
    sql`select max(seq) as last from audit_log`,
  )
  await recordRead(ctx, 'search-audit', 'audit_log', '', asked)
  return done({
    rows: shown,
    next: rows.length > AUDIT_PER_PAGE ? (shown.at(-1)?.seq ?? null) : null,
    last: Number(latest.rows[0]?.last ?? 0),
  })
}

/** The result of recomputing every hash of the log: how many lines, and the numbers of those that do not fit. */
export type ChainCheck = { lines: number; broken: number[] }

/** Recomputes the whole chain for an auditor. */
export const checkChain = async (ctx: Ctx): Promise<Outcome<ChainCheck>> => {
  const may = mayAudit(ctx)
  if (!may.ok) return may
  const { orm } = database()
  const [broken, count] = await Promise.all([
    orm.execute<{ seq: string }>(sql`select audit_broken() as seq`),
    orm.execute<{ n: string }>(sql`select count(*) as n from audit_log`),
  ])
  await recordRead(ctx, 'check-audit-chain', 'audit_log', '', { broken: broken.rows.length })
  return done({ lines: Number(count.rows[0]?.n ?? 0), broken: broken.rows.map(r => Number(r.seq)) })
}
