import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { turnAway } from '@/app/_lib/door'
import { isOwnOrigin } from '@/app/_lib/origin'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { REFUSAL_STATUS, refuse } from '@/domain/outcome'
import { receiveForm } from '@/services/evidence/receive-form'
import { recordRefusal } from '@/services/security-log'
import { vaultTarget } from '@/services/vault/receive'

/** Where the form goes afterwards: a page of the vault and nowhere else. */
const backTo = (asked: string | undefined): string =>
  asked && /^(\/en)?\/apply\/vault(\/[0-9a-f-]{36})?$/.test(asked) ? asked : '/apply/vault'

/** Files for a vault, sent as a plain form. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params
  const ctx = await requestCtx()
  const head = request.headers
  if (!isOwnOrigin(head.get('origin'), head.get('host'))) {
    await turnAway(ctx, 'upload-vault', 'origin')
    return problem({ code: 'forbidden', reason: 'origin' }, ctx.requestId)
  }
  if (ctx.actor.kind === 'anonymous') return problem({ code: 'unauthenticated' }, ctx.requestId)
  const type = head.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data'))
    return problem({ code: 'invalid', reason: 'not_a_form' }, ctx.requestId)
  // The web stream of the request and Node's are one thing with two type declarations.
  const body = Readable.fromWeb(request.body as NodeStream<Uint8Array>)
  const { files, fields } = await receiveForm(vaultTarget(ctx, id), { 'content-type': type }, body)
  const [only] = files
  if (head.get('accept')?.includes('application/json')) {
    const status =
      files.length === 1 && only && !only.outcome.ok ? REFUSAL_STATUS[only.outcome.because.code] : 200
    return Response.json({ files }, { status, headers: { 'cache-control': 'no-store' } })
  }
  const query = new URLSearchParams({ enterprise: id })
  for (const { name, outcome } of files) {
    if (outcome.ok) query.append('up', outcome.value.name)
    else {
      await recordRefusal(ctx, 'upload-vault', refuse(outcome.because.code, outcome.because))
      if (outcome.because.code === 'missing') return problem(outcome.because, ctx.requestId)
      query.append('no', `${outcome.because.reason ?? outcome.because.code}~${name}`)
    }
  }
  if (files.length === 0) query.append('no', 'no_file~')
  return new Response(null, {
    status: 303,
    headers: { location: `${backTo(fields._back)}?${query}`, 'cache-control': 'no-store' },
  })
}
