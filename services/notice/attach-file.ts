import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { objection } from '@/db/schema/decision'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { mayAttach } from '@/domain/policy/public'
import { OBJECTION_FILE_MAX, readReceipt } from '@/domain/register/objection'
import { lockCase } from '../case/load'
import type { Ctx } from '../context'
import { database } from '../database'
import { env } from '../env'
import { evidenceScanner } from '../evidence/places'
import { examineFile } from '../files/inspect'
import { receiveFile } from '../files/receive'
import { scrubFile } from '../files/scrub'
import { safeFileName } from '../files/serve-headers'
import { openDiskStore } from '../files/store'
import { withTx } from '../tx'

const byReceipt = (receipt: string) =>
  database()
    .orm.select({ applicationId: objection.applicationId, status: objection.status, files: objection.files })
    .from(objection)
    .where(eq(objection.receipt, receipt))

type Kept = { sha256: string; name: string; size: number; mime: string }

const addTo = (
  ctx: Ctx,
  receipt: string,
  applicationId: string,
  file: Kept,
): Promise<Outcome<{ files: number }>> =>
  withTx(ctx, async tx => {
    await lockCase(tx.db, applicationId)
    const [row] = await tx.db.select().from(objection).where(eq(objection.receipt, receipt)).for('update')
    if (!row) return refuse('missing')
    if (row.files.some(each => each.sha256 === file.sha256)) return done({ files: row.files.length })
    if (!mayAttach(row.status, row.files.length)) return refuse('blocked', { reason: 'objection_full' })
    const files = [...row.files, file]
    await tx.db
      .update(objection)
      .set({ files, version: row.version + 1 })
      .where(eq(objection.id, row.id))
    tx.audit({
      action: 'attach-objection-file',
      target: 'application',
      targetId: applicationId,
      data: { sha256: file.sha256 },
    })
    return done({ files: files.length })
  })

/**
 * Adds a file to an open objection for whoever holds its receipt: at most three, ten megabytes each, taken only when
 * inspected and clean. Refused as `missing` (no such receipt), `blocked` (answered or full), `invalid` (reason
 * `file_<why>`) or `pending` (could not be inspected now). What office files and photos tell of their makers is taken out. The same file again changes
 * nothing.
 */
export const attachObjectionFile = async (
  ctx: Ctx,
  input: { receipt: string; name: string; content: AsyncIterable<Uint8Array | string> },
): Promise<Outcome<{ files: number }>> => {
  const quiet: Ctx = { ...ctx, actor: { kind: 'anonymous' } }
  const receipt = readReceipt(input.receipt)
  const [known] = receipt ? await byReceipt(receipt) : []
  if (!receipt || !known) return refuse('missing')
  if (!mayAttach(known.status, known.files.length)) return refuse('blocked', { reason: 'objection_full' })
  const { dataDir } = env()
  const received = await receiveFile(input.content, {
    dir: join(dataDir, 'quarantine'),
    maxBytes: OBJECTION_FILE_MAX,
  })
  if (!received.ok) return refuse('invalid', { reason: `file_${received.because}` })
  let { path } = received
  try {
    const name = safeFileName(input.name)
    const found = await examineFile({ path: received.path, name }, evidenceScanner(), ctx.now, {
      maxBytes: OBJECTION_FILE_MAX,
    })
    if (found.verdict === 'pending') return refuse('pending', { reason: 'file_pending' })
    if (found.verdict === 'rejected' || !found.mime)
      return refuse('invalid', { reason: 'file_rejected', fields: { file: found.reason ?? '' } })
    // Whoever objects need not say who they are, and their file must not say it for them.
    const { mime } = found
    const plain = await scrubFile({ ...received, mime }, OBJECTION_FILE_MAX)
    if (!plain) return refuse('invalid', { reason: 'file_rejected', fields: { file: 'archive-damaged' } })
    path = plain.path
    const { sha256, size } = await openDiskStore(join(dataDir, 'files')).put(plain.path, plain.sha256)
    return await addTo(quiet, receipt, known.applicationId, { sha256, size, name, mime })
  } finally {
    await rm(path, { force: true })
  }
}
