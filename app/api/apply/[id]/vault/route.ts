import { choiceAsked, viewChoice } from '@/app/_lib/applicant/vault-choice'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'

/** What of the vault fits an application, for the sheet that opens over its page. */
export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const ctx = await requestCtx()
  const asked = choiceAsked(Object.fromEntries(new URL(request.url).searchParams))
  const outcome = await viewChoice(ctx, (await params).id, asked)
  return outcome.ok
    ? Response.json(outcome.value, { headers: { 'cache-control': 'no-store' } })
    : problem(outcome.because, ctx.requestId)
}
