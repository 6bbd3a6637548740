import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, draftSection, evidence, snapshot } from '@/db/schema/application'
import { snapshotText } from '@/domain/application/snapshot'
import { latestSnapshot, sectionsIn } from '../case/sections'
import { sha256 } from '../crypto'
import { database } from '../database'
import { removeEvidence } from '../evidence/remove'
import { addComplete, addDraft, addFirm, type Draft, type Firm, must, refusedAs } from '../testing/drafts'
import { applicationPdf } from './document'
import { saveSection } from './save-section'
import { submitApplication, withdrawApplication } from './sign'
import { viewCheck } from './view-check'
import { viewReceipt } from './view-receipt'

const signature = (draft: Draft, name = '石书遥', version = 1) => ({
  applicationId: draft.id,
  version,
  name,
  agree: 'yes' as const,
})

let firm: Firm
let stranger: Firm
let draft: Draft
beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
  draft = await addComplete(firm)
})

describe('signing', () => {
  it('is for owner and signer, under their own name', async () => {
    expect(await refusedAs(submitApplication(stranger.people.signer, signature(draft)))).toBe('missing')
    expect(await refusedAs(submitApplication(firm.people.viewer, signature(draft, '周默川')))).toBe(
      'forbidden',
    )
    expect(await refusedAs(submitApplication(firm.people.editor, signature(draft, '方知遥')))).toBe(
      'forbidden',
    )
    const other = await submitApplication(firm.people.signer, signature(draft, '范晓溪'))
    expect(other).toMatchObject({
      ok: false,
      because: { code: 'invalid', fields: { name: 'name_mismatch' } },
    })
  })

  it('is blocked while anything is missing, with every condition told', async () => {
    const bare = await addDraft(firm, 2)
    const answer = await submitApplication(firm.people.signer, signature(bare))
    expect(answer).toMatchObject({ ok: false, because: { code: 'blocked' } })
    const unmet = answer.ok
      ? []
      : (answer.because.conditions ?? []).filter(one => !one.met).map(one => one.guard)
    expect(unmet).toEqual(['sections_complete', 'evidence_present'])
    const check = await must(viewCheck(firm.people.signer, bare.id))
    expect(check.lacks.some(lack => lack.kind === 'evidence')).toBe(true)
    expect(check.lacks.some(lack => lack.kind === 'answer')).toBe(true)
  })

  it('refuses a stale version, freezes what was signed, and happens once', async () => {
    expect(await refusedAs(submitApplication(firm.people.signer, signature(draft, '石书遥', 9)))).toBe(
      'stale',
    )
    const moved = await must(submitApplication(firm.people.signer, signature(draft, ' 石 书 遥 ')))
    expect(moved.stage).toBe('formal_check')
    expect(await refusedAs(submitApplication(firm.people.signer, signature(draft)))).toBe('stale')
    expect(
      await refusedAs(submitApplication(firm.people.signer, signature(draft, '石书遥', moved.version))),
    ).toBe('blocked:wrong_stage')
  })
})

describe('what was submitted', () => {
  it('has a reference, a hash that recomputes and every clean file', async () => {
    const frozen = await latestSnapshot(database().orm, draft.id)
    if (!frozen) throw new Error('nothing was frozen')
    expect(sha256(frozen.canonical)).toBe(frozen.hash)
    expect(snapshotText(frozen.data)).toBe(frozen.canonical)
    expect(frozen.data.files).toHaveLength(draft.sample.evidenceKinds.length)
    const questions = frozen.data.sections.flatMap(section => section.questions)
    expect(questions.every(question => question.zh !== '' && question.en !== '')).toBe(true)
    const receipt = await must(viewReceipt(firm.people.viewer, draft.id))
    expect(receipt.shell.reference).toMatch(/^CQZZ-2026-\d{4}$/)
    expect(receipt.submissions).toMatchObject([{ seq: 1, hash: frozen.hash, signedBy: '石书遥' }])
    expect(receipt.shell.course.expected).toBeDefined()
  })

  it('keeps personal answers encrypted and leaves them out for reviewers', async () => {
    const frozen = await latestSnapshot(database().orm, draft.id)
    if (!frozen) throw new Error('nothing was frozen')
    const name = draft.sample.sections.quality_officer.name ?? ''
    expect(name).not.toBe('')
    expect(frozen.canonical).not.toContain(name)
    expect(sectionsIn(frozen.data).quality_officer?.name).toBeUndefined()
    expect(sectionsIn(frozen.data, true).quality_officer?.name).toBe(name)
  })

  it('can be changed by nobody: not the snapshot, not a frozen file, not an answer', async () => {
    const db = database().orm
    await expect(
      db.update(snapshot).set({ hash: 'x' }).where(eq(snapshot.applicationId, draft.id)),
    ).rejects.toThrow()
    await expect(db.execute(sql`delete from snapshot where application_id = ${draft.id}`)).rejects.toThrow()
    const [file] = await db
      .select()
      .from(evidence)
      .where(and(eq(evidence.applicationId, draft.id)))
    expect(file?.frozenAt).not.toBeNull()
    await expect(
      db
        .update(evidence)
        .set({ frozenAt: null })
        .where(eq(evidence.id, file?.id ?? '')),
    ).rejects.toThrow()
    expect(
      await refusedAs(
        removeEvidence(firm.people.editor, { applicationId: draft.id, evidenceId: file?.id ?? '' }),
      ),
    ).toBe('blocked:wrong_stage')
    const late = { applicationId: draft.id, section: 'standard' as const, version: 1, patch: { name: '改' } }
    expect(await refusedAs(saveSection(firm.people.editor, late))).toBe('blocked:wrong_stage')
  })

  it('is on paper for the enterprise and for nobody outside', async () => {
    const made = await must(applicationPdf(firm.people.viewer, draft.id))
    expect(Buffer.from(made.pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(await refusedAs(applicationPdf(stranger.people.owner, draft.id))).toBe('missing')
  })

  it('refuses a twin of a running application', async () => {
    const twin = await addComplete(firm)
    const answer = await submitApplication(firm.people.signer, signature(twin))
    const unmet = answer.ok
      ? []
      : (answer.because.conditions ?? []).filter(one => !one.met).map(one => one.guard)
    expect(unmet).toEqual(['no_twin'])
  })
})

describe('a name the certificate could not print', () => {
  it('keeps the application back, named by its characters, while it can still be mended', async () => {
    const other = await addFirm()
    const rare = await addComplete(other)
    const named = (productNameEn: string, version: number) =>
      saveSection(other.people.editor, {
        applicationId: rare.id,
        section: 'product' as const,
        version,
        patch: { productNameEn },
      })
    const [before] = await database()
      .orm.select({ version: draftSection.version })
      .from(draftSection)
      .where(and(eq(draftSection.applicationId, rare.id), eq(draftSection.section, 'product')))
    const saved = await must(named('Machine 𰻝', before?.version ?? 0))
    const answer = await submitApplication(other.people.signer, signature(rare))
    const unmet = answer.ok ? [] : (answer.because.conditions ?? []).filter(one => !one.met)
    expect(unmet).toMatchObject([{ guard: 'glyphs_covered', value: { characters: '𰻝' } }])
    await must(named('Machine', saved.version))
    expect(await refusedAs(submitApplication(other.people.signer, signature(rare)))).toBe('done')
  })
})

describe('withdrawing', () => {
  const reason = '企业决定调整产品后再申报'

  it('is for owner and signer, with a reason, at the version they saw', async () => {
    const input = { applicationId: draft.id, version: 2, reason }
    expect(await refusedAs(withdrawApplication(stranger.people.owner, input))).toBe('missing')
    expect(await refusedAs(withdrawApplication(firm.people.editor, input))).toBe('forbidden')
    expect(await refusedAs(withdrawApplication(firm.people.owner, { ...input, version: 1 }))).toBe('stale')
    await must(withdrawApplication(firm.people.owner, input))
    expect(await refusedAs(withdrawApplication(firm.people.owner, input))).toBe('stale')
    const [row] = await database().orm.select().from(application).where(eq(application.id, draft.id))
    expect(row?.stage).toBe('withdrawn')
  })
})
