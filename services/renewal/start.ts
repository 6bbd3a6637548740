import { eq } from 'drizzle-orm'
import { application, draftSection, evidence } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { evidenceUse } from '@/db/schema/vault'
import { applyPatch } from '@/domain/application/draft'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import type { SectionDrafts } from '@/domain/application/sections'
import { kindsOf } from '@/domain/application/served'
import type { ManifestFile } from '@/domain/application/snapshot'
import { shanghaiDate } from '@/domain/calendar/days'
import { effectiveDetails } from '@/domain/evidence/prefill'
import { isInDate, validityOf } from '@/domain/evidence/validity'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { CARRIED_SECTIONS } from '@/domain/renewal/carried'
import type { StartRenewal } from '@/domain/renewal/deeds'
import { caseColumns } from '../application/case-columns'
import { lockOwnCase } from '../application/own-case'
import { sealPrivate } from '../application/private'
import { appendEvent } from '../case/events'
import { latestSnapshot, sectionsIn } from '../case/sections'
import { type Ctx, personOf } from '../context'
import { schemeInForce } from '../scheme/load'
import { type Tx, withTx } from '../tx'
import { layStored } from '../vault/put-file'
import { mayTakeUp, successorOf } from './may-renew'

type Place = { applicationId: string; by: string }

/** The files of the last submission that are still in date, laid with the new draft with their uses and details. */
const carryFiles = async (
  tx: Tx,
  ctx: Ctx,
  { applicationId, by }: Place,
  manifest: readonly ManifestFile[],
  sections: SectionDrafts,
): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const files = effectiveDetails(
    manifest.map(file => ({ ...file, kinds: kindsOf(file), details: { values: file.details ?? {} } })),
    sections,
  )
  for (const file of files) {
    const kinds = file.kinds
      .filter(isEvidenceKind)
      .filter(kind => CARRIED_SECTIONS.includes(EVIDENCE_KINDS[kind].section))
    const [kind, ...uses] = kinds
    if (!kind || !isInDate(validityOf(file.effective.values, { today }))) continue
    const [stored] = await tx.db.select().from(evidence).where(eq(evidence.id, file.id))
    if (!stored) continue
    const { sha256, name, size, mime, pages, examinedAt } = stored
    const id = await layStored(
      tx,
      ctx,
      { applicationId, kind, uploadedBy: by },
      {
        sha256,
        name,
        size,
        mime,
        pages,
        examinedAt,
        details: { ...file.details.values },
        carriedFrom: file.id,
      },
    )
    if (uses.length > 0)
      await tx.db
        .insert(evidenceUse)
        .values(
          uses.map(use => ({ evidenceId: id, applicationId, kind: use, addedBy: by, addedAt: ctx.now })),
        )
  }
}

const carryAnswers = async (
  tx: Tx,
  ctx: Ctx,
  { applicationId, by }: Place,
  sections: SectionDrafts,
  fixed: { creditCode: string; nameZh: string },
): Promise<SectionDrafts> => {
  const carried = CARRIED_SECTIONS.flatMap(section => {
    // Answers that a newer form no longer accepts are left out one by one and asked again.
    const before = section === 'enterprise' ? fixed : {}
    const { value } = applyPatch(section, before, { ...sections[section] })
    return Object.keys(value).length > 0 ? [{ section, data: { ...value, ...before } }] : []
  })
  await tx.db.insert(draftSection).values(
    carried.map(({ section, data }) => ({
      applicationId,
      section,
      data: sealPrivate(section, data),
      savedAt: ctx.now,
      savedBy: by,
    })),
  )
  return Object.fromEntries(carried.map(({ section, data }) => [section, data]))
}

/**
 * Opens a draft from the last submission of an ended case: the renewal of its certificate while that may be renewed,
 * else a new attempt. Answers and files in date are copied; what is promised and what has expired is asked anew.
 */
export const startRenewal = (ctx: Ctx, input: StartRenewal): Promise<Outcome<{ applicationId: string }>> =>
  withTx(ctx, async tx => {
    const by = personOf(ctx)?.personId
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok || !by) return own.ok ? refuse('forbidden') : own
    const { row, scheme, roles } = own.value
    const today = shanghaiDate(ctx.now)
    const again = await mayTakeUp(tx.db, row, scheme, today)
    if (again.kind === 'early') return refuse('blocked', { reason: 'renewal_early', conditions: [] })
    if (again.kind === 'none') return refuse('blocked', { reason: 'not_ended', conditions: [] })
    if (await successorOf(tx.db, row.id)) return refuse('repeated', { reason: 'renewal_exists' })
    const [frozen, version, [holder]] = [
      await latestSnapshot(tx.db, row.id),
      await schemeInForce(tx.db, today),
      await tx.db.select().from(enterprise).where(eq(enterprise.id, row.enterpriseId)),
    ]
    if (!frozen || !holder) return refuse('blocked', { reason: 'never_submitted', conditions: [] })
    if (!version) return refuse('blocked', { reason: 'no_scheme', conditions: [] })
    const [made] = await tx.db
      .insert(application)
      .values({
        enterpriseId: row.enterpriseId,
        schemeVersionId: version.id,
        areaId: row.areaId,
        industryId: row.industryId,
        stageSince: ctx.now,
        lastEventAt: ctx.now,
        createdAt: ctx.now,
        createdBy: by,
        renewalOf: row.id,
        renews: again.kind === 'renewal' ? again.number : null,
      })
      .returning()
    if (!made) throw new Error('no application was made')
    const place = { applicationId: made.id, by }
    const fixed = { creditCode: holder.creditCode, nameZh: holder.name }
    const old = sectionsIn(frozen.data, true)
    const sections = await carryAnswers(tx, ctx, place, old, fixed)
    await carryFiles(tx, ctx, place, frozen.data.files, old)
    await tx.db.update(application).set(caseColumns(sections, made)).where(eq(application.id, made.id))
    const role = roles.find(each => each !== 'viewer')
    await appendEvent(tx, ctx, {
      applicationId: made.id,
      kind: 'created',
      audience: 'applicant',
      toStage: 'draft',
      ...(role ? { role } : {}),
      data: { from: row.reference, renews: made.renews },
    })
    tx.audit({
      action: 'start-renewal',
      target: 'application',
      targetId: made.id,
      data: { from: row.id, renews: made.renews },
    })
    return done({ applicationId: made.id })
  })
