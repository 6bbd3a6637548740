import { promise } from '../outbox'
import type { Tx } from '../tx'

/** Promises that the text of a file is read, once it is clean; of anything but a PDF none is. */
export const promiseText = async (
  tx: Tx,
  file: { status: string; mime: string | null; applicationId: string },
): Promise<void> => {
  const { applicationId, status, mime } = file
  if (status === 'clean' && mime === 'application/pdf')
    await promise(tx, { task: 'read_text', payload: { applicationId } }, `text:${applicationId}`)
}
