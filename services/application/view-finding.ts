import { and, eq } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import { finding } from '@/db/schema/visit'
import { FINDING_ANSWER } from '@/domain/application/upload-limits'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { type EvidenceFile, listEvidence } from '../evidence/list'
import { ownCase } from './own-case'
import { type CaseShell, caseShell } from './shell'

export type FindingView = {
  shell: CaseShell
  finding: {
    id: string
    code: string
    grade: 'minor' | 'major' | 'critical'
    text: string
    remedy: string
    dueOn: string
    status: 'open' | 'answered' | 'closed'
    answer: string
    closureNote: string
    version: number
  }
  answerFile: { id: string; name: string } | null
  /** Files sent for findings and not yet used in an answer. */
  files: EvidenceFile[]
}

/** One finding of the site visit, what is asked for, and what the enterprise has answered. */
export const viewFinding = async (ctx: Ctx, id: string, findingId: string): Promise<Outcome<FindingView>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  if (!isId(findingId)) return refuse('missing')
  const [row] = await db
    .select()
    .from(finding)
    .where(and(eq(finding.id, findingId), eq(finding.applicationId, own.value.row.id)))
  if (!row) return refuse('missing')
  const [answerFile] = row.answerEvidenceId
    ? await db
        .select({ id: evidence.id, name: evidence.name })
        .from(evidence)
        .where(eq(evidence.id, row.answerEvidenceId))
    : []
  const files = await listEvidence(db, own.value.row.id)
  return done({
    shell: await caseShell(db, ctx, own.value),
    finding: {
      id: row.id,
      code: row.code,
      grade: row.grade,
      text: row.text,
      remedy: row.remedy,
      dueOn: row.dueOn,
      status: row.status,
      answer: row.answer,
      closureNote: row.closureNote,
      version: row.version,
    },
    answerFile: answerFile ?? null,
    files: files.filter(file => file.kind === FINDING_ANSWER && !file.isFrozen),
  })
}
