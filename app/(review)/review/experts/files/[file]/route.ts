import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { expertTemplate } from '@/services/expert-record/import/template'
import { downloadHeaders } from '@/services/files/serve-headers'

export const GET = async (_request: Request, { params }: { params: Promise<{ file: string }> }) => {
  const ctx = await requestCtx()
  const made = await expertTemplate(ctx, (await params).file)
  if (!made.ok) return problem(made.because, ctx.requestId)
  const { name, mime, bytes } = made.value
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, mime, size: bytes.byteLength }),
  })
}
