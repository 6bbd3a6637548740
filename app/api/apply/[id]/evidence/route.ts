import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { turnAway } from '@/app/_lib/door'
import { isOwnOrigin } from '@/app/_lib/origin'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import type { TakenFile } from '@/domain/application/upload'
import { REFUSAL_STATUS, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { evidenceTarget, type FormResult, receiveForm } from '@/services/evidence/receive-form'
import { recordRefusal } from '@/services/security-log'

type Params = { params: Promise<{ id: string }> }

/** Where a plain form goes afterwards: a page of this application and nowhere else. */
const backTo = (id: string, asked: string | undefined): string =>
  asked && new RegExp(`^(/en)?/apply/${id}(/[a-z_/-]{1,80})?$`).test(asked) ? asked : paths.applyEvidence(id)

const asPage = (id: string, { files, fields }: FormResult<TakenFile>): Response => {
  const query = new URLSearchParams()
  for (const { name, outcome } of files) {
    if (outcome.ok) query.append('up', outcome.value.name)
    else query.append('no', `${outcome.because.reason ?? outcome.because.code}~${name}`)
  }
  if (files.length === 0) query.append('no', 'no_file~')
  const to = `${backTo(id, fields._back)}?${query}#files-${encodeURIComponent(fields.kind ?? '')}`
  return new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } })
}

const asData = ({ files }: FormResult<TakenFile>): Response => {
  const [only] = files
  const status =
    files.length === 1 && only && !only.outcome.ok ? REFUSAL_STATUS[only.outcome.because.code] : 200
  return Response.json({ files }, { status, headers: { 'cache-control': 'no-store' } })
}

export const POST = async (request: Request, { params }: Params) => {
  const { id } = await params
  const ctx = await requestCtx()
  const head = request.headers
  const away = async (reason: 'origin' | 'identity_changed') => {
    await turnAway(ctx, 'upload-evidence', reason)
    return problem({ code: 'forbidden', reason }, ctx.requestId)
  }
  if (!isOwnOrigin(head.get('origin'), head.get('host'))) return away('origin')
  const shownTo = head.get('x-person')
  if (shownTo && (ctx.actor.kind !== 'person' || shownTo !== ctx.actor.personId))
    return away('identity_changed')
  if (ctx.actor.kind === 'anonymous') return problem({ code: 'unauthenticated' }, ctx.requestId)
  const type = head.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data'))
    return problem({ code: 'invalid', reason: 'not_a_form' }, ctx.requestId)
  // The web stream of the request and Node's are one thing with two type declarations.
  const body = Readable.fromWeb(request.body as NodeStream<Uint8Array>)
  const result = await receiveForm(evidenceTarget(ctx, id), { 'content-type': type }, body)
  for (const { outcome } of result.files) {
    if (!outcome.ok)
      await recordRefusal(ctx, 'upload-evidence', refuse(outcome.because.code, outcome.because))
  }
  return head.get('accept')?.includes('application/json') ? asData(result) : asPage(id, result)
}
