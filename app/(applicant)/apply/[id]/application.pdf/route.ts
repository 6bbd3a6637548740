import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { applicationPdf } from '@/services/application/document'
import { downloadHeaders } from '@/services/files/serve-headers'

export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const ctx = await requestCtx()
  const made = await applicationPdf(ctx, (await params).id)
  if (!made.ok) return problem(made.because, ctx.requestId)
  const { pdf, name } = made.value
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({ name, mime: 'application/pdf', size: pdf.byteLength }),
  })
}
