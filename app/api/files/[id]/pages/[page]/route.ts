import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { previewPage } from '@/services/evidence/preview'

export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ id: string; page: string }> },
) => {
  const ctx = await requestCtx()
  const { id, page } = await params
  const picture = await previewPage(ctx, id, Number(page))
  if (!picture.ok) return problem(picture.because, ctx.requestId)
  const { bytes, mime } = picture.value
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mime,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      // A drawn page is a picture and nothing else, also when its address is opened by itself.
      'Content-Security-Policy': "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  })
}
