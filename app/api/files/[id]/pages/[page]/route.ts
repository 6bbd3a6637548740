import { pictureResponse } from '@/app/_lib/picture'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { previewPage } from '@/services/evidence/preview'

export const GET = async (
  request: Request,
  { params }: { params: Promise<{ id: string; page: string }> },
) => {
  const ctx = await requestCtx()
  const { id, page } = await params
  const size = new URL(request.url).searchParams.get('size') === 'thumb' ? 'thumb' : 'page'
  const picture = await previewPage(ctx, id, Number(page), size, request.signal)
  return picture.ok ? pictureResponse(picture.value) : problem(picture.because, ctx.requestId)
}
