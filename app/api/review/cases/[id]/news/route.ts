import { serveView } from '@/app/_lib/json-view'
import { viewNews } from '@/services/case/view-news'

export const GET = async (_: Request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params
  return serveView(ctx => viewNews(ctx, id))
}
