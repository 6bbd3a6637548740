import { Server } from '@tus/server'
import type { UploadAddress } from '@/domain/application/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { done, type Outcome, type Refusal, refuse } from '@/domain/outcome'
import { uploadPolicy } from '@/domain/policy/applicant'
import { mayKnock } from '@/domain/policy/types'
import { type Ctx, personOf } from '../context'
import { countHits } from '../rate-limit'
import { openUpload } from './open'
import { ownUpload } from './own'
import { PartStore } from './part-store'
import type { UploadRow } from './place'
import { mayEnter, pathOf } from './place-of'
import { takeTurns } from './turns'

const turns = takeTurns()

/** Carries a refusal of ours through the tus server, which only knows a status and a text. */
class Turned extends Error {
  readonly status_code = 400
  readonly body = 'refused\n'
  constructor(readonly because: Refusal) {
    super(because.code)
  }
}

const orTurn = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new Turned(outcome.because)
}

const arriving = new Map<string, number>()

/** One more piece of this person arrives; refused when too many do at the same time. */
const enter = (personId: string): Outcome<() => void> => {
  const now = arriving.get(personId) ?? 0
  if (now >= UPLOAD_LIMITS.atOnce) return refuse('limited', { retryAfter: 5 })
  arriving.set(personId, now + 1)
  return done(() => {
    const left = (arriving.get(personId) ?? 1) - 1
    if (left > 0) arriving.set(personId, left)
    else arriving.delete(personId)
  })
}

const declared = (request: Request, metadata: Record<string, string | null> | undefined) => ({
  kind: metadata?.kind ?? '',
  itemId: metadata?.item ?? null,
  itemVersion: metadata?.version ? Number(metadata.version) : null,
  name: metadata?.filename ?? '',
  size: Number(request.headers.get('upload-length') ?? Number.NaN),
  sha256: metadata?.sha256 ?? '',
})

/**
 * Answers one request of the tus protocol 1.0 (core, creation, termination) for uploads to an application or a vault.
 * Who asks and whether the place is still open is judged anew at every request, before a byte is read.
 */
export const serveTus = async (
  ctx: Ctx,
  address: UploadAddress,
  request: Request,
): Promise<Outcome<Response>> => {
  const by = personOf(ctx)?.personId
  if (!by) return refuse('unauthenticated')
  if (!mayKnock(ctx.actor, uploadPolicy)) return refuse('missing')
  const own = await mayEnter(ctx, address, 'edit')
  if (!own.ok) return own
  if (!request.headers.has('tus-resumable')) return refuse('invalid', { reason: 'not_a_form' })
  const counted = await countHits(ctx, [{ key: `upload-piece|${by}`, max: 1200, seconds: 600 }])
  if (!counted.ok) return counted
  const entered = request.method === 'PATCH' ? enter(by) : done(() => {})
  if (!entered.ok) return entered
  let turned: Refusal | null = null
  let row: Promise<UploadRow> | undefined
  const server = new Server({
    path: pathOf(address),
    relativeLocation: true,
    allowedOrigins: () => false,
    locker: turns,
    lockDrainTimeout: 300,
    maxSize: UPLOAD_LIMITS.fileBytes,
    datastore: new PartStore(ctx, () => row ?? Promise.reject(new Error('not asked yet'))),
    namingFunction: async (asked, metadata) => {
      const opened = await openUpload(ctx, address, declared(asked, metadata))
      return orTurn(opened).id
    },
    onIncomingRequest: async (_, id) => {
      row = ownUpload(ctx, address, id).then(orTurn)
      await row
    },
    onResponseError: (_, error) => {
      if (error instanceof Turned) turned = error.because
      return undefined
    },
  })
  try {
    const response = await server.handleWeb(request)
    response.headers.set('cache-control', 'no-store')
    return turned ? { ok: false, because: turned } : done(response)
  } finally {
    entered.value()
  }
}
