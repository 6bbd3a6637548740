import { serveView } from '@/app/_lib/json-view'
import { viewMoves } from '@/services/case/view-moves'

export const GET = async (_: Request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params
  return serveView(ctx => viewMoves(ctx, id))
}
