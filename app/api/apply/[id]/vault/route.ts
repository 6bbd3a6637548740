import { choiceAsked, viewChoice } from '@/app/_lib/applicant/vault-choice'
import { serveView } from '@/app/_lib/json-view'

/** What of the vault fits an application, for the sheet that opens over its page. */
export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) =>
  serveView(async ctx =>
    viewChoice(ctx, (await params).id, choiceAsked(Object.fromEntries(new URL(request.url).searchParams))),
  )
