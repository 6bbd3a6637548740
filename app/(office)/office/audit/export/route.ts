import { serveCsv } from '@/app/_lib/csv-stream'
import { auditQuery } from '@/app/_lib/office/query'
import { requestCtx } from '@/app/_lib/request'
import { exportAudit } from '@/services/audit-log/export'

/** The audit lines that match, as a CSV file an auditor keeps. */
export const GET = async (request: Request): Promise<Response> => {
  const ctx = await requestCtx()
  const query = auditQuery(Object.fromEntries(new URL(request.url).searchParams))
  return serveCsv(ctx, { name: 'export-audit', file: 'audit', max: 20 }, () => exportAudit(ctx, query))
}
