import { serveView } from '@/app/_lib/json-view'
import { searchFileText } from '@/services/evidence/search-text'

export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params
  const query = new URL(request.url).searchParams.get('q') ?? ''
  return serveView(ctx => searchFileText(ctx, id, query))
}
