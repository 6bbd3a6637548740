import { serveCsv } from '@/app/_lib/csv-stream'
import { requestCtx } from '@/app/_lib/request'
import { exportBurden } from '@/services/burden/export-burden'

/** The figures of every version and kind of brand, as a CSV file. */
export const GET = async (): Promise<Response> => {
  const ctx = await requestCtx()
  return serveCsv(ctx, { name: 'export-burden', file: 'burden', max: 20 }, () => exportBurden(ctx))
}
