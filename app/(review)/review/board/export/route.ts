import { serveCsv } from '@/app/_lib/csv-stream'
import { requestCtx } from '@/app/_lib/request'
import { readBoardQuery } from '@/domain/board/query'
import { exportList } from '@/services/board/export-list'

/** The cases of a query as a CSV file, with the columns of the table. */
export const GET = async (request: Request): Promise<Response> => {
  const ctx = await requestCtx()
  const query = readBoardQuery(Object.fromEntries(new URL(request.url).searchParams))
  return serveCsv(ctx, { name: 'export-board', file: 'cases', max: 30 }, () => exportList(ctx, query))
}
