import { serveAsked } from '@/app/_lib/json-view'
import { ColumnsQuery } from '@/domain/board/query'
import { viewLanes } from '@/services/board/view-lanes'

export const GET = (request: Request) =>
  serveAsked(request, ColumnsQuery, (ctx, { ids, ...query }) => viewLanes(ctx, query, ids))
