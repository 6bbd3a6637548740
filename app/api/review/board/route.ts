import { serveAsked } from '@/app/_lib/json-view'
import { ColumnsQuery } from '@/domain/board/query'
import { viewColumns } from '@/services/board/view-columns'

export const GET = (request: Request) => serveAsked(request, ColumnsQuery, viewColumns)
