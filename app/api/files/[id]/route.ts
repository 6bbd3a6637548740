import { Readable } from 'node:stream'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { openEvidence } from '@/services/evidence/open'
import { evidenceStore } from '@/services/evidence/places'
import { downloadHeaders } from '@/services/files/serve-headers'

export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const ctx = await requestCtx()
  const opened = await openEvidence(ctx, (await params).id)
  if (!opened.ok) return problem(opened.because, ctx.requestId)
  const { name, mime, sha256 } = opened.value
  const { stream, size } = await evidenceStore().open(sha256)
  const body = Readable.toWeb(stream)
  // Node's and the browser's ReadableStream are one thing with two type declarations.
  return new Response(body as ReadableStream<Uint8Array>, { headers: downloadHeaders({ name, mime, size }) })
}
