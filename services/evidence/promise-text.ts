import { promise } from '../outbox'
import type { Tx } from '../tx'

/** Promises that the text of a file is read, once it is clean; of anything but a PDF none is. */
export const promiseText = async (
  tx: Tx,
  file: { status: string; mime: string | null; sha256: string },
): Promise<void> => {
  if (file.status === 'clean' && file.mime === 'application/pdf')
    await promise(tx, { task: 'read_text', payload: { sha256: file.sha256 } }, `text:${file.sha256}`)
}
