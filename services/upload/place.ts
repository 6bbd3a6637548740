import type { Db } from '@/db/client'
import type { upload } from '@/db/schema/upload'
import type { UploadAnswer } from '@/domain/application/upload'
import type { Outcome } from '@/domain/outcome'
import type { Tx } from '../tx'

export type UploadRow = typeof upload.$inferSelect

/** Where an upload goes, in the columns of its row. */
export type PlaceColumns = Pick<
  UploadRow,
  'applicationId' | 'enterpriseId' | 'itemId' | 'itemVersion' | 'kind'
>

/** An upload whose bytes are all there, in a copy nobody can still write to. */
export type WholeUpload = Pick<UploadRow, 'id' | 'name' | 'sha256' | 'size'> & { path: string }

/** A place files are sent to, asked on behalf of one actor. */
export type UploadPlace = {
  /** What the log says the upload was about. */
  subject: { target: 'application' | 'vault'; targetId: string }
  /** Whether such a file may be added there now; asked before every piece. */
  isOpen: (db: Db) => Promise<Outcome<unknown>>
  /** As isOpen, the place locked for this transaction. */
  lock: (tx: Tx) => Promise<Outcome<unknown>>
  /** Whether this content is not there yet and so many bytes still fit. */
  hasRoom: (db: Db, file: Pick<UploadRow, 'sha256' | 'size'>) => Promise<Outcome<unknown>>
  /** Judges the file and keeps it; ends the upload in the same transaction. */
  take: (file: WholeUpload) => Promise<UploadAnswer>
}
