import { refuse } from '@/domain/outcome'
import { lockOwnCase, ownCase } from '../application/own-case'
import type { Ctx } from '../context'
import type { UploadPlace } from '../upload/place'
import { mayChangeKind, mayHold } from './may-upload'
import { sameContent, takeFile } from './take'

/** A kind of evidence of an application as a place files are sent to. */
export const casePlace = (ctx: Ctx, applicationId: string, kind: string): UploadPlace => ({
  subject: { target: 'application', targetId: applicationId },
  isOpen: async db => {
    const own = await ownCase(db, ctx, applicationId, 'edit')
    return own.ok ? mayChangeKind(db, own.value, kind) : own
  },
  lock: async ({ db }) => {
    const own = await lockOwnCase(db, ctx, applicationId, 'edit')
    return own.ok ? mayChangeKind(db, own.value, kind) : own
  },
  hasRoom: async (db, { sha256, size }) => {
    const twins = await sameContent(db, { applicationId, sha256 })
    if (twins.some(twin => twin.kinds.includes(kind))) return refuse('repeated', { reason: 'same_file' })
    return mayHold(db, applicationId, size)
  },
  take: ({ id, ...file }) => takeFile(ctx, { ...file, applicationId, kind, uploadId: id }),
})
