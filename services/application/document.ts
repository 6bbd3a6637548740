import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { SECTION_IDS } from '@/domain/application/section'
import { kindsOf } from '@/domain/application/served'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { messagesFor } from '@/domain/words/messages'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { latestSnapshot, sectionsIn } from '../case/sections'
import { SnapshotIntegrityError } from '../case/snapshot-integrity'
import type { Ctx } from '../context'
import { database } from '../database'
import { type ApplicationDocument, renderApplication } from '../documents/application'
import { env } from '../env'
import { listSnapshotPages } from '../evidence/snapshot-pages'
import { schemeOf } from '../scheme/load'
import { sectionOnPaper } from './answer-text'

/**
 * The application as submitted, as a PDF: the newest snapshot, the same for the enterprise and for everybody who may
 * open the case. Refuses with missing before the first submission.
 */
export const applicationPdf = async (
  ctx: Ctx,
  id: string,
): Promise<Outcome<{ pdf: Uint8Array; name: string }>> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  const db = database().orm
  const row = await loadCase(db, id)
  if (!row || !mayOpen(await standingOn(db, ctx, row), row)) return refuse('missing')
  const frozen = await latestSnapshot(db, row.id).catch((error: unknown) => {
    if (error instanceof SnapshotIntegrityError) return 'damaged' as const
    throw error
  })
  if (frozen === 'damaged') return refuse('unavailable', { reason: 'snapshot_damaged' })
  if (!frozen || !row.reference) return refuse('missing')
  const scheme = await schemeOf(db, row.schemeVersionId)
  const { locale } = ctx
  const lang = locale === 'en' ? 'en' : 'zh'
  const sections = sectionsIn(frozen.data)
  const tables = [scheme.brandValue.strength.default, ...Object.values(scheme.brandValue.strength.byIndustry)]
  const names = Object.fromEntries([
    ...tables.flatMap(table =>
      table.flatMap(element => element.indicators.map(one => [one.id, one.name[locale]] as const)),
    ),
    ...scheme.variants.questions.map(one => [one.id, one.label[locale]] as const),
  ])
  const pages = await listSnapshotPages(db, row.id)
  const { title, statement1, statement2 } = messagesFor(locale).hub.document
  const document: ApplicationDocument = {
    title,
    number: row.reference,
    date: shanghaiDate(frozen.at),
    schemeVersion: frozen.data.scheme,
    submittedAt: `${shanghaiDate(frozen.at)} ${shanghaiTime(frozen.at)}`,
    sha256: frozen.hash,
    statement: [statement1, statement2],
    sections: SECTION_IDS.map(section =>
      sectionOnPaper(
        section,
        sections,
        locale,
        names,
        frozen.data.sections.find(one => one.id === section)?.questions ?? [],
        scheme,
      ),
    ),
    files: frozen.data.files.map(file => ({
      name: file.name,
      kind: kindsOf(file)
        .map(kind => (isEvidenceKind(kind) ? EVIDENCE_KINDS[kind].name[lang] : kind))
        .join(lang === 'zh' ? '、' : ', '),
      pages: pages.get(file.id) ?? null,
      sha256: file.sha256,
    })),
    demo: env().mode === 'demo',
  }
  const { pdf } = await renderApplication(document)
  return done({ pdf, name: `${row.reference}-${title}.pdf` })
}
