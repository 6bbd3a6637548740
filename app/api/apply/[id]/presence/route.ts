import { serveView } from '@/app/_lib/json-view'
import { viewPresence } from '@/services/application/view-presence'

export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) =>
  serveView(async ctx => viewPresence(ctx, (await params).id))
