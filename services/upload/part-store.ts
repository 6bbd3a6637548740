import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { DataStore, Upload } from '@tus/server'
import { and, eq } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import { done } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { withTx } from '../tx'
import { arrivedOf, dropPart, partOf } from './parts'
import type { UploadRow } from './place'
import { placeOf } from './place-of'

/** The longest silence within a piece, and the longest a piece may take, in ms. What has arrived by then is kept. */
const SILENCE_MS = 30_000
const PIECE_MS = 10 * 60_000

const write = async (stream: Readable, id: string, offset: number): Promise<number> => {
  const handle = await open(partOf(id), 'r+')
  let at = offset
  const stop = () => stream.destroy(new Error('the sender is too slow'))
  const silence = setTimeout(stop, SILENCE_MS)
  const whole = setTimeout(stop, PIECE_MS)
  try {
    for await (const chunk of stream) {
      silence.refresh()
      for (let from = 0; from < chunk.length; ) {
        const { bytesWritten } = await handle.write(chunk, from, chunk.length - from, at)
        from += bytesWritten
        at += bytesWritten
      }
    }
    return at
  } finally {
    clearTimeout(silence)
    clearTimeout(whole)
    await handle.close()
  }
}

/** Uploads in the quarantine for the tus server: the row says whose it is, the part on disk how far it is. */
export class PartStore extends DataStore {
  override extensions = ['creation', 'termination']

  /** @param row the upload the request is about, once it was asked for */
  constructor(
    private readonly ctx: Ctx,
    private readonly row: () => Promise<UploadRow>,
  ) {
    super()
  }

  // The row and its part were made when the upload was opened.
  override create(made: Upload): Promise<Upload> {
    return Promise.resolve(made)
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, status } = await this.row()
    return new Upload({ id, size, offset: status === 'receiving' ? await arrivedOf(id) : size })
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { status } = await this.row()
    if (status !== 'receiving') return offset
    const at = await write(stream, id, offset)
    await database().orm.update(upload).set({ movedAt: this.ctx.now }).where(eq(upload.id, id))
    return at
  }

  // One that was judged keeps its answer.
  override async remove(id: string): Promise<void> {
    const row = await this.row()
    const dropped = await withTx({ ...this.ctx, idempotency: undefined }, async tx => {
      const rows = await tx.db
        .delete(upload)
        .where(and(eq(upload.id, id), eq(upload.status, 'receiving')))
        .returning({ id: upload.id })
      if (rows.length > 0)
        tx.audit({
          action: 'drop-upload',
          ...placeOf(this.ctx, row).subject,
          data: { upload: id, kind: row.kind },
        })
      return done(rows.length > 0)
    })
    if (dropped.ok && dropped.value) await dropPart(id)
  }
}
