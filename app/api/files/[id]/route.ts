import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { openEvidence } from '@/services/evidence/open'
import { fileBody } from '@/services/files/body'
import { openStored } from '@/services/files/open-stored'
import { downloadHeaders } from '@/services/files/serve-headers'

export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const ctx = await requestCtx()
  const opened = await openEvidence(ctx, (await params).id)
  if (!opened.ok) return problem(opened.because, ctx.requestId)
  const { name, mime, sha256 } = opened.value
  const stored = await openStored(ctx, sha256)
  if (!stored.ok) return problem(stored.because, ctx.requestId)
  const { stream, size } = stored.value
  return new Response(fileBody(stream), { headers: downloadHeaders({ name, mime, size }) })
}
