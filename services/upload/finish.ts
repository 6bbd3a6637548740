import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import type { FinishUpload, UploadAnswer } from '@/domain/application/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { quarantineDir } from '../evidence/places'
import { receiveFile } from '../files/receive'
import { endUpload } from './end'
import { findUpload } from './own'
import { arrivedOf, dropPart, partOf } from './parts'
import type { UploadRow } from './place'
import { placeOf } from './place-of'

const FINAL = new Set(['invalid', 'repeated'])

const end = async (row: UploadRow, answer: UploadAnswer): Promise<UploadAnswer> => {
  if (!answer.ok && FINAL.has(answer.because.code))
    await endUpload({ db: database().orm }, row.id, 'refused', answer)
  const [now] = await database().orm.select().from(upload).where(eq(upload.id, row.id))
  if (now?.status !== 'receiving') await dropPart(row.id)
  return now?.answer ?? answer
}

// What is judged is a copy nobody can still write to, so that the bytes examined are the bytes kept.
const judge = async (ctx: Ctx, row: UploadRow): Promise<UploadAnswer> => {
  const copy = await receiveFile(createReadStream(partOf(row.id)), {
    dir: quarantineDir(),
    maxBytes: UPLOAD_LIMITS.fileBytes,
  })
  if (!copy.ok) return refuse('unavailable', { reason: 'file_damaged' })
  const { path, sha256, size } = copy
  if (sha256 !== row.sha256 || size !== row.size) {
    await rm(path, { force: true })
    return end(row, refuse('invalid', { reason: 'checksum' }))
  }
  const { id, name } = row
  return end(row, await placeOf(ctx, row).take({ id, name, path, sha256, size }))
}

const running = new Map<string, Promise<UploadAnswer>>()

/**
 * Judges an upload that has arrived whole: its content is what was declared, and then as every file. Asked again, also
 * at the same time or after a lost answer, it says the same and makes no second row. Refuses with `pending:not_whole`
 * while bytes are missing, `invalid:checksum` when others arrived than were declared.
 */
export const finishUpload = async (ctx: Ctx, input: FinishUpload): Promise<UploadAnswer> => {
  const found = await findUpload(ctx, input.uploadId)
  if (!found.ok) return found
  const row = found.value
  if (row.answer) return row.answer
  if ((await arrivedOf(row.id)) < row.size) return refuse('pending', { reason: 'not_whole' })
  const begun = running.get(row.id) ?? judge(ctx, row).finally(() => running.delete(row.id))
  running.set(row.id, begun)
  return begun
}
