import { serveView } from '@/app/_lib/json-view'
import { searchCases } from '@/services/board/search-cases'

export const GET = (request: Request) =>
  serveView(ctx => searchCases(ctx, new URL(request.url).searchParams.get('q') ?? ''))
