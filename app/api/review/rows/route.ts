import { serveAsked } from '@/app/_lib/json-view'
import { BoardQuery } from '@/domain/board/query'
import { viewRows } from '@/services/board/view-rows'

export const GET = (request: Request) => serveAsked(request, BoardQuery, viewRows)
