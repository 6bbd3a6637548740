import { serveAsked } from '@/app/_lib/json-view'
import { BoardQuery } from '@/domain/board/query'
import { viewList } from '@/services/board/view-list'

export const GET = (request: Request) => serveAsked(request, BoardQuery, viewList)
