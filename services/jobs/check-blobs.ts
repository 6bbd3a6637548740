import { and, asc, eq, gt } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import { database } from '../database'
import { evidenceStore } from '../evidence/places'
import { FileIntegrityError } from '../files/store'
import type { Broken } from '../invariants'

/** What one night may read, so that a big store takes some nights and no night slows the morning. */
const BUDGET = { files: 5_000, bytes: 20 * 1024 ** 3 }

let last = '00000000-0000-0000-0000-000000000000'

/**
 * Compares stored files with the hashes of their rows, from where it stopped the last time and then from the start
 * again, within the budget of a night. Names each that is missing or altered.
 */
export const checkBlobs = async (budget = BUDGET): Promise<Broken[]> => {
  const rows = await database()
    .orm.select({ id: evidence.id, sha256: evidence.sha256, size: evidence.size })
    .from(evidence)
    .where(and(gt(evidence.id, last), eq(evidence.status, 'clean')))
    .orderBy(asc(evidence.id))
    .limit(budget.files)
  const broken: Broken[] = []
  let read = 0
  for (const row of rows) {
    if (read > 0 && read + row.size > budget.bytes) return broken
    read += row.size
    last = row.id
    try {
      const { stream } = await evidenceStore().open(row.sha256)
      stream.destroy()
    } catch (error) {
      if (!(error instanceof FileIntegrityError)) throw error
      broken.push({ rule: `blob_${error.problem}`, subject: row.id })
    }
  }
  if (rows.length < budget.files) last = '00000000-0000-0000-0000-000000000000'
  return broken
}
