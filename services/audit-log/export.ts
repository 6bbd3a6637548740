import { csvLine } from '@/domain/csv'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { recordRead } from '../security-log'
import { type AuditQuery, type AuditRow, auditRows, mayAudit } from './query'

const CHUNK = 1000
const COLUMNS = [
  'seq',
  'at',
  'actorId',
  'actorName',
  'sessionId',
  'action',
  'target',
  'targetId',
  'outcome',
  'reason',
  'data',
  'requestId',
  'address',
  'prevHash',
  'hash',
] as const satisfies readonly (keyof AuditRow)[]

const cellOf = (row: AuditRow, column: (typeof COLUMNS)[number]): string | number | null => {
  const value = row[column]
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

async function* lines(query: AuditQuery): AsyncGenerator<string> {
  // The mark tells spreadsheets that the file is UTF-8.
  yield `\uFEFF${csvLine(COLUMNS)}`
  let before: number | null = null
  for (;;) {
    const rows: AuditRow[] = await auditRows(query, before, CHUNK)
    for (const row of rows) yield csvLine(COLUMNS.map(column => cellOf(row, column)))
    const last = rows.at(-1)
    if (!last || rows.length < CHUNK) return
    before = last.seq
  }
}

/** The lines of the audit log that match, as CSV text a thousand rows at a time. The export is itself logged. */
export const exportAudit = async (ctx: Ctx, query: AuditQuery): Promise<Outcome<AsyncGenerator<string>>> => {
  const may = mayAudit(ctx)
  if (!may.ok) return may
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  await recordRead(ctx, 'export-audit', 'audit_log', '', asked)
  return done(lines(query))
}
