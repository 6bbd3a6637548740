import { and, eq } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import type { UploadAnswer } from '@/domain/application/upload'
import type { Tx } from '../tx'

/** Ends an upload with what its sender is told; false when it has ended already or was called off. */
export const endUpload = async (
  { db }: Pick<Tx, 'db'>,
  id: string,
  status: 'taken' | 'refused',
  answer: UploadAnswer,
): Promise<boolean> => {
  const ended = await db
    .update(upload)
    .set({ status, answer })
    .where(and(eq(upload.id, id), eq(upload.status, 'receiving')))
    .returning({ id: upload.id })
  return ended.length > 0
}
