import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { evidence } from '@/db/schema/application'
import { submitApplication } from '../application/sign'
import { viewCheck } from '../application/view-check'
import { moveCase } from '../case/move'
import { latestSnapshot } from '../case/sections'
import { viewEvidence } from '../case/view-evidence'
import { database } from '../database'
import {
  addComplete,
  addDraft,
  addFirm,
  type Draft,
  type Firm,
  must,
  refusedAs,
  sendFile,
  versionOf,
} from '../testing/drafts'
import { addStaff } from '../testing/review'
import { addUse } from './add-use'
import { listEvidence } from './list'
import { saveDetails } from './save-details'

let firm: Firm
let stranger: Firm
let draft: Draft
beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
  draft = await addDraft(firm, 1)
})

const storedOf = async (id: string) => {
  const [row] = await database().orm.select().from(evidence).where(eq(evidence.id, id))
  return { details: row?.details, version: row?.detailsVersion }
}

describe('details of a file', () => {
  it('are for those who may write, kept normalised, never over a colleague’s', async () => {
    const file = await must(sendFile(firm.people.editor, draft.id, 'business_licence'))
    const input = { applicationId: draft.id, evidenceId: file.id, version: 0, issuer: ' 渝中区市场监管局 ' }
    expect(await refusedAs(saveDetails(stranger.people.owner, input))).toBe('missing')
    expect(await refusedAs(saveDetails(firm.people.viewer, input))).toBe('forbidden')
    const bad = await saveDetails(firm.people.editor, { ...input, validUntil: '某日' })
    expect(bad.ok ? null : bad.because).toMatchObject({ code: 'invalid', fields: { validUntil: 'date' } })
    const first = await must(saveDetails(firm.people.editor, { ...input, validUntil: '2027.1.2' }))
    expect(first.version).toBe(1)
    expect(await storedOf(file.id)).toEqual({
      details: { issuer: '渝中区市场监管局', validUntil: '2027-01-02' },
      version: 1,
    })
    const stale = await saveDetails(firm.people.signer, { ...input, issuer: '乙' })
    expect(stale.ok ? null : stale.because).toMatchObject({
      code: 'stale',
      current: { version: 1, values: { issuer: '渝中区市场监管局' } },
    })
    const same = await must(
      saveDetails(firm.people.signer, { ...input, version: 1, validUntil: '2027-01-02' }),
    )
    expect(same.version).toBe(1)
  })
})

describe('expired evidence', () => {
  it('keeps an application back with the reason, until one in date serves the kind; the office sees it', async () => {
    const other = await addFirm()
    const made = await addComplete(other)
    const { editor, signer } = other.people
    const files = await listEvidence(database().orm, made.id)
    const kind = 'system_records'
    const old = files.find(file => file.kind === kind)
    if (!old) throw new Error('no such file')
    const tell = { applicationId: made.id, evidenceId: old.id, validUntil: '2026-11-22' }
    await must(addUse(editor, { applicationId: made.id, evidenceId: old.id, kind: 'quality_proof' }))
    await must(saveDetails(editor, { ...tell, version: 0 }))
    const view = await must(viewCheck(signer, made.id))
    expect(view.lacks).toEqual([
      { kind: 'evidence', sectionId: 'quality_system', evidenceKind: kind, expiredOn: '2026-11-22' },
    ])
    expect(view.evidence.find(one => one.kind === kind)).toMatchObject({ expiredOn: '2026-11-22' })
    const sign = { applicationId: made.id, version: 1, name: '石书遥', agree: 'yes' as const }
    const kept = await submitApplication(signer, sign)
    expect(
      kept.ok ? [] : kept.because.conditions?.filter(({ met }) => !met).map(({ guard }) => guard),
    ).toEqual(['evidence_present'])
    await must(sendFile(editor, made.id, kind))
    expect((await must(viewCheck(signer, made.id))).lacks).toEqual([])
    await must(submitApplication(signer, sign))

    const frozen = await latestSnapshot(database().orm, made.id)
    expect(frozen?.data.files.find(({ id }) => id === old.id)?.details).toEqual({ validUntil: '2026-11-22' })
    const officer = await addStaff('officer')
    const seen = await must(viewEvidence(officer.ctx, made.id))
    expect(seen.files.find(({ id }) => id === old.id)?.validity).toMatchObject({ state: 'expired' })
    const report = seen.files.find(({ kinds }) => kinds.includes('test_report'))
    expect(report?.details.number).toBe(made.sample.sections.tests.reports?.[0]?.number)

    await must(
      moveCase(officer.ctx, {
        applicationId: made.id,
        name: 'return_for_correction',
        version: await versionOf(made.id),
        items: [
          { section: 'quality_system', field: null, evidenceKind: kind, reason: '请换一份在有效期内的记录' },
        ],
      }),
    )
    expect(await refusedAs(saveDetails(editor, { ...tell, version: 1, validUntil: '2027-12-31' }))).toBe(
      'blocked:kind_frozen',
    )
  })
})
