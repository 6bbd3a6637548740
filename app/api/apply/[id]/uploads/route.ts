import { tus } from '@/app/_lib/applicant/tus'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { viewUploads } from '@/services/upload/view'

type Params = { params: Promise<{ id: string }> }

export const GET = async (_: Request, { params }: Params) => {
  const ctx = await requestCtx()
  const outcome = await viewUploads(ctx, (await params).id)
  return outcome.ok
    ? Response.json(outcome.value, { headers: { 'cache-control': 'no-store' } })
    : problem(outcome.because, ctx.requestId)
}

export const POST = async (request: Request, { params }: Params) => tus(request, (await params).id)
