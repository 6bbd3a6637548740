import { rm } from 'node:fs/promises'
import type { Sheet } from '@/domain/indicators/sheet/read'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { quarantineDir } from '../evidence/places'
import { readSheetFile } from './read-sheet'
import { receiveFile } from './receive'

type Most = { maxBytes: number; mostInCell?: number }

const read = async (file: File, most: Most) => {
  const { maxBytes } = most
  const received = await receiveFile(file.stream(), { dir: quarantineDir(), maxBytes })
  if (!received.ok) return { ok: false, because: 'sheet_too_large' } as const
  try {
    return await readSheetFile(received.path, most)
  } finally {
    // The file is read once and never kept or served, so that no scanner has to be waited for.
    await rm(received.path, { force: true })
  }
}

/** Reads an XLSX or CSV file as one sheet. Refuses with invalid and a reason for a file that is none, pending while none can be read. */
export const readUploadedSheet = async (
  file: File,
  maxBytes: number,
  mostInCell?: number,
): Promise<Outcome<{ fileName: string; sheet: Sheet }>> => {
  const answer = await read(file, { maxBytes, ...(mostInCell ? { mostInCell } : {}) })
  if (answer.ok) return done({ fileName: file.name.slice(-120), sheet: answer.sheet })
  return answer.because === 'sheet_busy'
    ? refuse('pending', { reason: 'sheet_busy' })
    : refuse('invalid', { reason: answer.because, fields: { file: answer.because } })
}
