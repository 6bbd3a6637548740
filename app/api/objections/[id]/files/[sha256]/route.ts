import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { fileBody } from '@/services/files/body'
import { openStored } from '@/services/files/open-stored'
import { downloadHeaders } from '@/services/files/serve-headers'
import { openObjectionFile } from '@/services/objection/open-file'

export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ id: string; sha256: string }> },
) => {
  const ctx = await requestCtx()
  const { id, sha256 } = await params
  const opened = await openObjectionFile(ctx, id, sha256)
  if (!opened.ok) return problem(opened.because, ctx.requestId)
  const stored = await openStored(ctx, opened.value.sha256)
  if (!stored.ok) return problem(stored.because, ctx.requestId)
  const { stream, size } = stored.value
  return new Response(fileBody(stream), {
    headers: downloadHeaders({ name: opened.value.name, mime: opened.value.mime, size }),
  })
}
