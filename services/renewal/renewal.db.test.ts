import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, evidence } from '@/db/schema/application'
import { schemeV1 } from '@/domain/scheme/v1'
import { readDrafts } from '../application/drafts'
import { saveSection } from '../application/save-section'
import { submitApplication } from '../application/sign'
import { viewCheck } from '../application/view-check'
import { beginCheck } from '../case/begin-check'
import { loadCase } from '../case/load'
import { moveCase } from '../case/move'
import { saveFormalPoint } from '../case/save-formal-point'
import { viewApplication } from '../case/view-application'
import { viewChecks } from '../case/view-checks'
import { viewEvidence } from '../case/view-evidence'
import type { Ctx } from '../context'
import { database } from '../database'
import { listEvidence } from '../evidence/list'
import { saveDetails } from '../evidence/save-details'
import {
  addComplete,
  addDraft,
  addFirm,
  DRAFT_NOW,
  type Draft,
  type Firm,
  must,
  refusedAs,
  sendFile,
  versionOf,
} from '../testing/drafts'
import { addStaff } from '../testing/review'
import { carriedView } from './carried'
import { confirmCarried } from './confirm'
import { mayTakeUp } from './may-renew'
import { startRenewal } from './start'

let firm: Firm
let stranger: Firm
let old: Draft
let next = ''
const later = (ctx: Ctx): Ctx => ({ ...ctx, now: new Date('2026-11-25T02:00:00Z') })
const EXPIRING = 'system_records'

beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
  old = await addComplete(firm)
  const files = await listEvidence(database().orm, old.id)
  const file = files.find(({ kind }) => kind === EXPIRING)
  await must(
    saveDetails(firm.people.editor, {
      applicationId: old.id,
      evidenceId: file?.id ?? '',
      version: 0,
      validUntil: '2026-11-24',
    }),
  )
})

const submit = (ctx: Ctx, id: string, version: number) =>
  submitApplication(ctx, { applicationId: id, version, name: '石书遥', agree: 'yes' })

describe('taking an ended application up again', () => {
  it('waits for its end, and is for those who may write', async () => {
    const input = { applicationId: old.id }
    const { editor, viewer, signer } = firm.people
    expect(await refusedAs(startRenewal(editor, input))).toBe('blocked:not_ended')
    await must(submit(signer, old.id, 1))
    expect(await refusedAs(startRenewal(editor, input))).toBe('blocked:not_ended')
    const officer = await addStaff('officer')
    await must(
      moveCase(officer.ctx, {
        applicationId: old.id,
        name: 'not_accept',
        version: await versionOf(old.id),
        reason: '不属于本次认定的产品范围，理由充分说明',
      }),
    )
    expect(await refusedAs(startRenewal(viewer, input))).toBe('forbidden')
    expect(await refusedAs(startRenewal(stranger.people.owner, input))).toBe('missing')
    next = (await must(startRenewal(later(editor), input))).applicationId
    expect(await refusedAs(startRenewal(later(editor), input))).toBe('repeated:renewal_exists')
  })

  it('copies the answers and the files in date, without upload, and asks promises and expired files anew', async () => {
    const db = database().orm
    const [was, now] = [await readDrafts(db, old.id), await readDrafts(db, next)]
    expect(now.tests).toEqual(was.tests)
    expect(now.quality_officer).toEqual(was.quality_officer)
    expect(now.commitments).toBeUndefined()
    const files = await listEvidence(db, next)
    const kinds = new Set(files.map(file => file.kind))
    expect(kinds.has('test_report')).toBe(true)
    expect(kinds.has(EXPIRING)).toBe(false)
    expect(kinds.has('commitment_letter')).toBe(false)
    expect(files.every(file => file.carriedFrom !== null && file.status === 'clean')).toBe(true)
    const lacks = (await must(viewCheck(later(firm.people.editor), next))).lacks
    expect(new Set(lacks.map(lack => lack.sectionId))).toEqual(new Set(['quality_system', 'commitments']))
    const [row] = await db.select().from(application).where(eq(application.id, next))
    expect(row).toMatchObject({ renewalOf: old.id, renews: null, brandName: was.product?.brandNameZh })
  })

  it('tells what is unchanged since when, what was changed and what has to be replaced', async () => {
    const db = database().orm
    const { editor } = firm.people
    const row = await loadCase(db, next)
    if (!row) throw new Error('no case')
    const view = async () => carriedView(db, row, await readDrafts(db, next), later(editor).now, true)
    const first = await view()
    expect(first?.source).toMatchObject({ id: old.id, submittedOn: '2026-11-23' })
    expect(first?.expired).toEqual([expect.objectContaining({ kinds: [EXPIRING], until: '2026-11-24' })])
    const of = (seen: typeof first, fieldId: string) => seen?.answers.find(one => one.fieldId === fieldId)
    expect(of(first, 'reports')).toMatchObject({ state: 'unchanged', since: '2026-11-23' })
    await must(
      saveSection(later(editor), {
        applicationId: next,
        section: 'tests',
        version: 1,
        patch: { note: '补充说明：换了抽样方式' },
      }),
    )
    expect(of(await view(), 'note')).toMatchObject({ state: 'changed' })
    const confirm = { applicationId: next, section: 'product' as const }
    expect(await refusedAs(confirmCarried(firm.people.viewer, confirm))).toBe('forbidden')
    expect(await refusedAs(confirmCarried(stranger.people.owner, confirm))).toBe('missing')
    expect(await refusedAs(confirmCarried(editor, { ...confirm, applicationId: old.id }))).toBe(
      'blocked:wrong_stage',
    )
    await must(confirmCarried(later(editor), confirm))
    expect((await view())?.confirmed).toEqual(['product'])
  })

  it('shows the office what differs from the last cycle, and what was checked before', async () => {
    const other = await addFirm()
    const first = await addComplete(other)
    const { editor, signer } = other.people
    await must(submit(signer, first.id, 1))
    const officer = await addStaff('officer')
    const db = database().orm
    // The check of the first cycle: accepted by the officer, later withdrawn by the enterprise.
    const { caseEvent } = await import('@/db/schema/application')
    await db.insert(caseEvent).values({
      applicationId: first.id,
      seq: 99,
      kind: 'accept',
      fromStage: 'formal_check',
      toStage: 'district_check',
      actorId: officer.id,
      actorName: '谭知行',
      actorRole: 'officer',
      audience: 'applicant',
      at: new Date('2026-11-23T09:00:00Z'),
    })
    await db.update(application).set({ stage: 'withdrawn' }).where(eq(application.id, first.id))
    const { applicationId } = await must(startRenewal(later(editor), { applicationId: first.id }))
    const commitments = { ...first.sample.sections.commitments }
    await must(
      saveSection(later(editor), { applicationId, section: 'commitments', version: 0, patch: commitments }),
    )
    await must(
      saveSection(later(editor), {
        applicationId,
        section: 'tests',
        version: 1,
        patch: { note: '补充说明：换了抽样方式' },
      }),
    )
    await must(sendFile(later(editor), applicationId, 'commitment_letter'))
    await must(submit(later(signer), applicationId, 1))
    const shown = await must(viewApplication(later(officer.ctx), applicationId, false))
    expect(shown?.cycle).toMatchObject({ source: { id: first.id } })
    const marks = shown?.sections.flatMap(section => section.items).filter(item => item.cycle === 'changed')
    expect(marks?.map(item => item.fieldId)).toEqual(['note'])
    const { files } = await must(viewEvidence(later(officer.ctx), applicationId))
    const report = files.find(file => file.kinds.includes('test_report'))
    expect(report?.earlier).toMatchObject({ by: '谭知行' })
    const letter = files.find(file => file.kinds.includes('commitment_letter'))
    expect(letter?.earlier).toBeNull()

    const byPoint = async (point: string) =>
      (await must(viewChecks(later(officer.ctx), applicationId))).points?.find(one => one.point === point)
    expect(await byPoint('evidence:test_report')).toMatchObject({ answer: null })
    await must(beginCheck(later(officer.ctx), { applicationId }))
    expect(await byPoint('evidence:test_report')).toMatchObject({
      answer: 'pass',
      isCarried: true,
      by: officer.name,
      at: new Date('2026-11-22T16:00:00Z'),
    })
    expect(await byPoint('identity')).toMatchObject({ answer: null })
  })

  it('carries no check over the answer with which an officer begins', async () => {
    const other = await addFirm()
    const first = await addComplete(other)
    await must(submit(other.people.signer, first.id, 1))
    const officer = await addStaff('officer')
    const { caseEvent } = await import('@/db/schema/application')
    await database()
      .orm.insert(caseEvent)
      .values({
        applicationId: first.id,
        seq: 99,
        kind: 'accept',
        actorId: officer.id,
        actorName: officer.name,
        actorRole: 'officer',
        audience: 'applicant',
        at: new Date('2026-11-23T09:00:00Z'),
      })
    await database().orm.update(application).set({ stage: 'withdrawn' }).where(eq(application.id, first.id))
    const { applicationId } = await must(
      startRenewal(later(other.people.editor), { applicationId: first.id }),
    )
    const patch = { ...first.sample.sections.commitments }
    await must(
      saveSection(later(other.people.editor), { applicationId, section: 'commitments', version: 0, patch }),
    )
    await must(sendFile(later(other.people.editor), applicationId, 'commitment_letter'))
    await must(submit(later(other.people.signer), applicationId, 1))
    const answer = { applicationId, point: 'evidence:test_report', answer: 'fail' as const, version: 0 }
    expect(await must(saveFormalPoint(later(officer.ctx), { ...answer, note: '缺少签章页' }))).toMatchObject({
      begins: true,
    })
    const { points } = await must(viewChecks(later(officer.ctx), applicationId))
    expect(points?.find(one => one.point === answer.point)).toMatchObject({
      answer: 'fail',
      isCarried: false,
    })
    expect(points?.find(one => one.point === 'evidence:standard_text')).toMatchObject({ isCarried: true })
  })
})

describe('the renewal of a certificate', () => {
  it('opens and closes with the window of the scheme', async () => {
    const db = database().orm
    const draft = await addDraft(stranger, 1)
    const row = await loadCase(db, draft.id)
    if (!row) throw new Error('no case')
    expect(await mayTakeUp(db, row, schemeV1, '2026-11-23')).toEqual({ kind: 'none' })
    expect(DRAFT_NOW.toISOString().slice(0, 10)).toBe('2026-11-23')
    const [file] = await db
      .select()
      .from(evidence)
      .where(and(eq(evidence.applicationId, old.id), eq(evidence.kind, EXPIRING)))
    expect(file).toBeDefined()
  })
})
