import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { sealProof } from '@/services/expert/seal-proof'
import { downloadHeaders } from '@/services/files/serve-headers'

type Params = { params: Promise<{ id: string; alias: string }> }

/** The text an opened sheet was sealed over, byte for byte. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const [ctx, { id, alias }] = await Promise.all([requestCtx(), params])
  const proof = await sealProof(ctx, id, alias)
  if (!proof.ok) return problem(proof.because, ctx.requestId)
  const bytes = new TextEncoder().encode(proof.value.text)
  return new Response(bytes, {
    headers: downloadHeaders({ name: proof.value.name, mime: 'text/plain', size: bytes.byteLength }),
  })
}
