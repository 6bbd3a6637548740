import { serveView } from '@/app/_lib/json-view'
import { readBoardQuery } from '@/domain/board/query'
import { viewLanes } from '@/services/board/view-lanes'

export const GET = (request: Request) =>
  serveView(ctx => viewLanes(ctx, readBoardQuery(Object.fromEntries(new URL(request.url).searchParams))))
