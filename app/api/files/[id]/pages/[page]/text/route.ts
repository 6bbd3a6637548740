import { serveView } from '@/app/_lib/json-view'
import { readPageText } from '@/services/evidence/read-page-text'

export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ id: string; page: string }> },
) => {
  const { id, page } = await params
  return serveView(ctx => readPageText(ctx, id, Number(page)))
}
