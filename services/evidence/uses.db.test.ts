import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { servedKinds } from '@/db/queries/served-kinds'
import { application, evidence } from '@/db/schema/application'
import { evidenceUse } from '@/db/schema/vault'
import { submitApplication } from '../application/sign'
import { viewCheck } from '../application/view-check'
import { moveCase } from '../case/move'
import { latestSnapshot } from '../case/sections'
import { viewEvidence } from '../case/view-evidence'
import { database } from '../database'
import { makePdf } from '../files/corpus'
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
import { endUse } from './end-use'
import { listEvidence } from './list'
import { removeEvidence } from './remove'

let firm: Firm
let stranger: Firm
let draft: Draft
beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
  draft = await addDraft(firm, 1)
})

const pdf = (text: string) => makePdf({ pages: 1, head: `% ${text}\n` })
const send = (kind: string, text: string, to = draft) =>
  must(sendFile(firm.people.editor, to.id, kind, { name: `${text}.pdf`, bytes: pdf(text) }))
const kindsOf = async (id: string, of = draft) => (await servedKinds(database().orm, of.id)).get(id)

describe('a file that serves several kinds', () => {
  it('serves one more when somebody who may write says so', async () => {
    const file = await send('test_report', 'several')
    const input = { applicationId: draft.id, evidenceId: file.id, kind: 'quality_proof' }
    expect(await refusedAs(addUse(stranger.people.owner, input))).toBe('missing')
    expect(await refusedAs(addUse(firm.people.viewer, input))).toBe('forbidden')
    expect(await refusedAs(addUse(firm.people.editor, { ...input, kind: 'gossip' }))).toBe('invalid')
    expect(await refusedAs(addUse(firm.people.editor, { ...input, kind: 'product_photo' }))).toBe(
      'invalid:type-not-for-kind',
    )
    await must(addUse(firm.people.editor, input))
    expect(await refusedAs(addUse(firm.people.editor, input))).toBe('repeated:already_used')
    expect(await kindsOf(file.id)).toEqual(['test_report', 'quality_proof'])
    const asked = (await must(viewCheck(firm.people.viewer, draft.id))).evidence
    for (const kind of ['test_report', 'quality_proof'])
      expect(asked.find(one => one.kind === kind)?.files.map(({ id }) => id)).toEqual([file.id])
  })

  it('may let its first kind go, but not its last', async () => {
    const file = await send('system_records', 'first')
    const input = { applicationId: draft.id, evidenceId: file.id }
    expect(await refusedAs(endUse(firm.people.editor, { ...input, kind: 'system_records' }))).toBe(
      'blocked:last_use',
    )
    await must(addUse(firm.people.editor, { ...input, kind: 'traceability_record' }))
    expect(await refusedAs(endUse(firm.people.viewer, { ...input, kind: 'system_records' }))).toBe(
      'forbidden',
    )
    await must(endUse(firm.people.editor, { ...input, kind: 'system_records' }))
    expect(await kindsOf(file.id)).toEqual(['traceability_record'])
    expect(await refusedAs(endUse(firm.people.editor, { ...input, kind: 'system_records' }))).toBe('missing')
    await must(addUse(firm.people.editor, { ...input, kind: 'system_records' }))
    expect(await kindsOf(file.id)).toEqual(['system_records', 'traceability_record'])
    await must(endUse(firm.people.editor, { ...input, kind: 'traceability_record' }))
    expect(await kindsOf(file.id)).toEqual(['system_records'])
  })

  it('is told when the same content serves the kind already', async () => {
    const file = await send('innovation_proof', 'same')
    const twin = await send('service_proof', 'same')
    const input = { applicationId: draft.id, evidenceId: twin.id, kind: 'innovation_proof' }
    expect(await refusedAs(addUse(firm.people.editor, input))).toBe('repeated:same_file')
    expect(
      await refusedAs(
        sendFile(firm.people.editor, draft.id, 'innovation_proof', { name: 'x.pdf', bytes: pdf('same') }),
      ),
    ).toBe('repeated:same_file')
    await must(removeEvidence(firm.people.editor, { applicationId: draft.id, evidenceId: file.id }))
    await must(addUse(firm.people.editor, input))
  })

  it('takes only what was examined', async () => {
    const file = await send('audit_report', 'unseen')
    await database().orm.update(evidence).set({ status: 'pending' }).where(eq(evidence.id, file.id))
    const input = { applicationId: draft.id, evidenceId: file.id, kind: 'valuation_report' }
    expect(await refusedAs(addUse(firm.people.editor, input))).toBe('pending:file_not_examined')
  })
})

describe('a submitted application', () => {
  it('counts uses, freezes them, and lets a correction change only what is flagged', async () => {
    const other = await addFirm()
    const made = await addComplete(other)
    const { editor, signer } = other.people
    const files = await listEvidence(database().orm, made.id)
    const idOf = (kind: string) => files.find(file => file.kind === kind)?.id ?? ''
    // The report on the product stands in for the quality statistics, whose own file is taken out.
    const report = idOf('test_report')
    await must(removeEvidence(editor, { applicationId: made.id, evidenceId: idOf('quality_statistics') }))
    const lacking = await must(viewCheck(editor, made.id))
    expect(lacking.lacks).toEqual([expect.objectContaining({ evidenceKind: 'quality_statistics' })])
    await must(addUse(editor, { applicationId: made.id, evidenceId: report, kind: 'quality_statistics' }))
    expect((await must(viewCheck(editor, made.id))).lacks).toEqual([])
    await must(
      submitApplication(signer, { applicationId: made.id, version: 1, name: '石书遥', agree: 'yes' }),
    )

    const frozen = await latestSnapshot(database().orm, made.id)
    expect(frozen?.data.files.find(({ id }) => id === report)).toMatchObject({
      evidenceKind: 'test_report',
      uses: ['quality_statistics'],
    })
    const [use] = await database().orm.select().from(evidenceUse).where(eq(evidenceUse.evidenceId, report))
    expect(use?.frozenAt).not.toBeNull()
    const officer = await addStaff('officer')
    const seen = await must(viewEvidence(officer.ctx, made.id))
    expect(seen.missing).toEqual([])
    expect(seen.files.find(({ id }) => id === report)?.kinds).toEqual(['test_report', 'quality_statistics'])
    const end = { applicationId: made.id, evidenceId: report }
    expect(await refusedAs(endUse(editor, { ...end, kind: 'quality_statistics' }))).toBe(
      'blocked:wrong_stage',
    )

    await must(
      moveCase(officer.ctx, {
        applicationId: made.id,
        name: 'return_for_correction',
        version: await versionOf(made.id),
        items: [
          { section: 'tests', field: null, evidenceKind: 'test_report', reason: '报告不清晰，请换一份' },
        ],
      }),
    )
    expect(await refusedAs(removeEvidence(editor, end))).toBe('blocked:kind_frozen')
    expect(await refusedAs(endUse(editor, { ...end, kind: 'quality_statistics' }))).toBe(
      'blocked:kind_frozen',
    )
    expect(await refusedAs(addUse(editor, { ...end, kind: 'quality_proof' }))).toBe('blocked:kind_frozen')
    await must(endUse(editor, { ...end, kind: 'test_report' }))
    await must(sendFile(editor, made.id, 'test_report'))
    const [row] = await database().orm.select().from(application).where(eq(application.id, made.id))
    expect(row?.stage).toBe('correction')
    expect((await must(viewCheck(editor, made.id))).lacks).toEqual([])
  })

  it('keeps uses in the database as they were', async () => {
    const file = await send('market_proof', 'kept')
    await must(
      addUse(firm.people.editor, { applicationId: draft.id, evidenceId: file.id, kind: 'tangible_proof' }),
    )
    const db = database().orm
    await expect(db.delete(evidenceUse).where(eq(evidenceUse.evidenceId, file.id))).rejects.toThrow()
    await expect(
      db.update(evidenceUse).set({ kind: 'gossip' }).where(eq(evidenceUse.evidenceId, file.id)),
    ).rejects.toThrow()
  })
})
