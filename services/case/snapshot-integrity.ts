import { canonicalJson } from '@/domain/canonical-json'
import { appendAudit, auditRow } from '../audit'
import { currentTime } from '../clock'
import { systemCtx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'
import { log } from '../log'

/** A submission is no longer what was signed: its hash, its content or one of its files differs. Show nothing of it. */
export class SnapshotIntegrityError extends Error {
  constructor(
    readonly snapshotId: string,
    readonly problem: 'hash' | 'data' | 'files',
  ) {
    super(`integrity problem: snapshot ${snapshotId}, ${problem}`)
    this.name = 'SnapshotIntegrityError'
  }
}

/** A stored submission with what the check needs: the version of its row and how many of its files no longer match. */
export type Stored = {
  id: string
  data: unknown
  canonical: string
  hash: string
  rowVersion: string
  strayFiles: number
}

const KEPT = 2_000
/** Rows found sound, by id and version of the row: any change gives the row another version. */
const sound = new Set<string>()

const markOf = (row: Pick<Stored, 'id' | 'rowVersion'>): string => `${row.id}:${row.rowVersion}`

/** Whether a row was found sound before, was not touched since, and still names the files that are stored. */
export const isKnownSound = (row: Pick<Stored, 'id' | 'rowVersion' | 'strayFiles'>): boolean =>
  row.strayFiles === 0 && sound.has(markOf(row))

/** What is wrong with a stored submission, or null. Hashing is spared for a row that was found sound and not touched since. */
export const problemOf = (row: Stored): SnapshotIntegrityError['problem'] | null => {
  if (row.strayFiles > 0) return 'files'
  if (isKnownSound(row)) return null
  if (sha256(row.canonical) !== row.hash) return 'hash'
  // What was written as JSON comes back as JSON; anything else differs from its canonical text.
  if (canonicalJson(row.data) !== row.canonical) return 'data'
  if (sound.size >= KEPT) sound.clear()
  sound.add(markOf(row))
  return null
}

/** Throws when a stored submission is not what was signed, after an alert in the log of the machine and in the audit log. */
export const requireSound = async (row: Stored, applicationId: string): Promise<void> => {
  const problem = problemOf(row)
  if (!problem) return
  log().error({ snapshot: row.id, applicationId, problem }, 'snapshot integrity problem')
  const ctx = systemCtx(await currentTime(), 'integrity', row.id)
  await appendAudit(database().orm, [
    auditRow(ctx, {
      action: 'snapshot-integrity',
      target: 'application',
      targetId: applicationId,
      outcome: 'refused',
      reason: problem,
      data: { snapshot: row.id },
    }),
  ])
  throw new SnapshotIntegrityError(row.id, problem)
}
