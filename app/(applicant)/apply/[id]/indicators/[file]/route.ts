import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { exportIndicators } from '@/services/application/export-indicators'
import { downloadHeaders } from '@/services/files/serve-headers'

type Params = { params: Promise<{ id: string; file: string }> }

export const GET = async (_request: Request, { params }: Params) => {
  const ctx = await requestCtx()
  const { id, file } = await params
  const made = await exportIndicators(ctx, id, file)
  if (!made.ok) return problem(made.because, ctx.requestId)
  const { name, mime, bytes } = made.value
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, mime, size: bytes.byteLength }),
  })
}
