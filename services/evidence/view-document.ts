import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import { EVIDENCE_KINDS, evidenceName } from '@/domain/application/evidence-kinds'
import { type DocumentView, DRAWN_TYPES } from '@/domain/evidence/document'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { CaseRole } from '@/domain/workflow/types'
import { loadCase } from '../case/load'
import { standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { type EvidenceRow, openEvidence } from './open'

/** A file opened by itself: what it is, the files beside it that the person may open too, and where they came from. */
export type DocumentPage = {
  id: string
  sha256: string
  files: DocumentView[]
  back: `/${string}`
}

const MOST_FILES = 300
const OURS: readonly CaseRole[] = ['owner', 'editor', 'signer', 'viewer']

const documentView = (row: EvidenceRow): DocumentView => {
  const name = evidenceName(row.kind)
  return {
    id: row.id,
    name: row.name,
    kindName: { 'zh-CN': name.zh, en: name.en },
    pages: row.pages ?? 1,
    mime: row.mime,
    size: row.size,
    canShow: DRAWN_TYPES.includes(row.mime),
  }
}

const backFor = (roles: readonly CaseRole[], applicationId: string): `/${string}` => {
  if (roles.some(role => OURS.includes(role))) return paths.applyEvidence(applicationId)
  if (roles.includes('officer') || roles.includes('district'))
    return paths.reviewCase(applicationId, 'evidence')
  if (roles.includes('expert')) return paths.scoring(applicationId)
  if (roles.includes('inspector')) return paths.visit(applicationId)
  return paths.deliberation(applicationId)
}

/** A file with those of its case beside it, at most 300, for whoever may open it; missing otherwise. */
export const viewDocument = async (ctx: Ctx, id: string): Promise<Outcome<DocumentPage>> => {
  const opened = await openEvidence(ctx, id)
  if (!opened.ok) return opened
  const { applicationId, sha256 } = opened.value
  const db = database().orm
  const found = await loadCase(db, applicationId)
  if (!found) return refuse('missing')
  const { roles } = await standingOn(db, ctx, found)
  const isOurs = roles.some(role => OURS.includes(role))
  const others = await db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.applicationId, applicationId),
        isNull(evidence.removedAt),
        eq(evidence.status, 'clean'),
        ne(evidence.id, id),
      ),
    )
    .orderBy(asc(evidence.uploadedAt), asc(evidence.id))
    .limit(MOST_FILES)
  // The office sees what was handed in, as when it opens the file itself.
  const seen = others.filter(row => isOurs || row.frozenAt || row.kind === 'finding_answer')
  const order = Object.keys(EVIDENCE_KINDS)
  const files = [opened.value, ...seen].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return done({ id, sha256, files: files.map(documentView), back: backFor(roles, applicationId) })
}
