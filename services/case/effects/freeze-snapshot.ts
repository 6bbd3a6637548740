import { and, eq, inArray, isNull } from 'drizzle-orm'
import { servedKinds } from '@/db/queries/served-kinds'
import { application, evidence, snapshot } from '@/db/schema/application'
import { evidenceUse } from '@/db/schema/vault'
import { figureNames } from '@/domain/application/computations'
import { withAskedOnly } from '@/domain/application/particulars'
import type { SectionDrafts } from '@/domain/application/sections'
import { frozenSelfScore, type SelfScore } from '@/domain/application/self-score'
import { buildSnapshot, type ManifestFile, type Snapshot, snapshotText } from '@/domain/application/snapshot'
import { shanghaiDate } from '@/domain/calendar/days'
import { done } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { applicationWord } from '../../application/asked-words'
import { caseColumns } from '../../application/case-columns'
import { nextCaseReference } from '../../application/case-reference'
import { readDrafts } from '../../application/drafts'
import { resealPrivate } from '../../application/private'
import { readSelfScore } from '../../application/read-self-score'
import { actorId } from '../../context'
import { sha256 } from '../../crypto'
import { promise } from '../../outbox'
import type { Tx } from '../../tx'
import { flowIntoVault } from '../../vault/flow-in'
import { latestSnapshot } from '../sections'
import type { EffectDeed } from './deed'
import { keepOfficer } from './keep-officer'

const manifestOf = async (tx: Tx, applicationId: string): Promise<ManifestFile[]> => {
  const rows = await tx.db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.applicationId, applicationId),
        isNull(evidence.removedAt),
        eq(evidence.status, 'clean'),
      ),
    )
  const served = await servedKinds(tx.db, applicationId)
  return rows.map(row => {
    const [first = row.kind, ...uses] = served.get(row.id) ?? []
    return {
      id: row.id,
      evidenceKind: first,
      name: row.name,
      mediaType: row.mime,
      bytes: row.size,
      sha256: row.sha256,
      ...(uses.length > 0 ? { uses: uses.sort() } : {}),
      ...(Object.keys(row.details).length > 0 ? { details: row.details } : {}),
    }
  })
}

/** A snapshot with its personal answers encrypted; an unchanged one keeps the ciphertext it had, so that a diff is silent about it. */
const sealed = (open: Snapshot, previous: Snapshot | undefined): Snapshot => ({
  ...open,
  sections: open.sections.map(part => ({
    ...part,
    answers: resealPrivate(
      part.id,
      part.answers,
      previous?.sections.find(({ id }) => id === part.id)?.answers ?? {},
    ),
  })),
})

const build = (
  scheme: Scheme,
  sections: SectionDrafts,
  files: ManifestFile[],
  selfScore: SelfScore | undefined,
): Snapshot =>
  buildSnapshot({
    scheme: scheme.code,
    asked: scheme.variants.asked,
    sections,
    files,
    selfScore,
    ask: applicationWord,
    figureNames: figureNames(scheme, sections.enterprise?.industry ?? ''),
  })

/**
 * Freezes what was submitted: answers, the questions as asked, and the manifest of clean files, hashed over its
 * canonical JSON (RFC 8785). Gives the case its reference on the first submission.
 */
export const freezeSnapshot: EffectDeed = async (tx, ctx, { before, scheme }) => {
  const signedBy = actorId(ctx)
  if (!signedBy) throw new Error('only a person can sign an application')
  const sections = withAskedOnly(await readDrafts(tx.db, before.id), scheme.variants.questions)
  const files = await manifestOf(tx, before.id)
  const selfScore = frozenSelfScore(await readSelfScore(tx.db, before.id))
  const previous = await latestSnapshot(tx.db, before.id)
  const data = sealed(build(scheme, sections, files, selfScore), previous?.data)
  const canonical = snapshotText(data)
  const seq = (previous?.seq ?? 0) + 1
  await tx.db.insert(snapshot).values({
    applicationId: before.id,
    seq,
    data,
    canonical,
    hash: sha256(canonical),
    at: ctx.now,
    signedBy,
  })
  const payload = { applicationId: before.id, seq }
  await promise(tx, { task: 'cross_check', payload }, `cross-check:${before.id}:${seq}`)
  await keepOfficer(tx, before, sections.quality_officer, ctx.now)
  const ids = files.map(file => file.id)
  if (ids.length > 0) {
    await tx.db
      .update(evidence)
      .set({ frozenAt: ctx.now })
      .where(and(inArray(evidence.id, ids), isNull(evidence.frozenAt)))
    await tx.db
      .update(evidenceUse)
      .set({ frozenAt: ctx.now })
      .where(
        and(
          inArray(evidenceUse.evidenceId, ids),
          isNull(evidenceUse.removedAt),
          isNull(evidenceUse.frozenAt),
        ),
      )
  }
  const reference = before.reference ?? (await nextCaseReference(tx, ctx))
  await tx.db
    .update(application)
    .set({
      ...caseColumns(sections, before, [reference]),
      reference,
      ...(before.submittedAt ? {} : { submittedAt: ctx.now, submittedBy: signedBy }),
    })
    .where(eq(application.id, before.id))
  await flowIntoVault(
    tx,
    ctx,
    { enterpriseId: before.enterpriseId, applicationId: before.id },
    sections,
    shanghaiDate(ctx.now),
  )
  return done(null)
}
