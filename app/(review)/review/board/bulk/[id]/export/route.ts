import { serveCsv } from '@/app/_lib/csv-stream'
import { requestCtx } from '@/app/_lib/request'
import { exportBulk } from '@/services/bulk/export'

/** What became of the cases of a bulk move, as a CSV file. */
export const GET = async (_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const [ctx, { id }] = await Promise.all([requestCtx(), params])
  return serveCsv(ctx, { name: 'export-bulk', file: 'bulk', max: 30 }, () => exportBulk(ctx, id))
}
