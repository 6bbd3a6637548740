import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { crossCheckNote, type ExplainedFinding as Note } from '@/db/schema/cross-check'
import { type ExplainedFinding, type Finding, markOf } from '@/domain/cross-check/result'

/** The notes an enterprise has written to the findings of a draft. */
export const readNotes = (db: Db, applicationId: string): Promise<Note[]> =>
  db
    .select({ key: crossCheckNote.key, mark: crossCheckNote.mark, note: crossCheckNote.note })
    .from(crossCheckNote)
    .where(eq(crossCheckNote.applicationId, applicationId))

/** Findings with the notes that were written to them. */
export const withNotes = (findings: readonly Finding[], notes: readonly Note[]): ExplainedFinding[] =>
  findings.map(finding => {
    const known = notes.find(({ key }) => key === finding.key)
    return {
      ...finding,
      note: known?.note ?? '',
      isOld: known !== undefined && known.mark !== markOf(finding),
      since: null,
    }
  })
